import { type ChainProblem, type ChainState, listClinicsToVerify, verifyAuditChain } from '@/lib/server/audit/verify'
import { systemDb } from '@/lib/server/db/system-db'
import { runMain } from '@/scripts/console/run-main'
import { say } from '@/scripts/console/steps'
import { usingDatabase } from '@/scripts/database/open-database'
import { pointAtDatabase } from '@/scripts/database/point-at-database'

const WORDS: Record<ChainProblem, string> = {
  missing_event: 'an event before this one is missing',
  broken_link: 'it does not follow the event before it',
  edited_event: 'it was changed after it was written',
  missing_tail: 'the last events were cut off',
  missing_head: "the chain's end is missing",
}

function lineOf(name: string, { events, broken }: ChainState): string {
  if (broken === null) return `${name}: ${events} events, chain whole.`
  return `${name}: BROKEN at event ${broken.number}: ${WORDS[broken.problem]}. Keep this database, restore none over it, and find out who had access.`
}

await runMain(() =>
  usingDatabase(async (url) => {
    pointAtDatabase(url)
    try {
      let exitCode = 0
      const clinics = await listClinicsToVerify()
      if (clinics.length === 0) say('There is no clinic here.')
      for (const clinic of clinics) {
        const state = await verifyAuditChain(clinic.id)
        say(lineOf(clinic.name, state))
        if (state.broken !== null) exitCode = 1
      }
      return exitCode
    } finally {
      await systemDb().$disconnect()
    }
  }),
)
