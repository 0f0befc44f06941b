import { cpus } from 'node:os'
import { benchFolder, startBenchDatabase } from '@/bench/bench-world'
import { followUpAims, loggingTable, readsTable } from '@/bench/follow-up/follow-up-tables'
import { type FollowUp, measureFollowUp } from '@/bench/follow-up/measure-follow-up'
import { readBenchSettings } from '@/bench/settings'
import type { Cleanups } from '@/scripts/console/shutdown'
import { say, step } from '@/scripts/console/steps'

/** `npm run bench -- follow-up`: this part alone. */
export async function runFollowUp(cleanups: Cleanups): Promise<number> {
  const { patients } = readBenchSettings(process.env)
  const url = await step('Starting a database of its own', () => startBenchDatabase(benchFolder(cleanups), cleanups))
  const figures = await measureFollowUp(url, patients, cleanups)
  say(`\nAll in one run on this machine (${cpus().length} processors, Node ${process.versions.node}).`)
  printFollowUp(figures)
  return 0
}

export function printFollowUp(figures: FollowUp): void {
  say("\nFollow-up: a therapist's work queue of 50, a patient's dossier, a clinic's overview of 30 days\n")
  say(readsTable(figures))
  say(`\n${loggingTable(figures)}`)
  say('\nAims of the follow-up, as ratios of this run\n')
  say(followUpAims(figures))
}
