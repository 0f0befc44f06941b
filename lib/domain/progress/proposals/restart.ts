import type { Dose } from '@/lib/domain/exercises/dose'
import { restartDose } from '@/lib/domain/progress/proposals/next-dose'
import { daysBetween, type PlainDate } from '@/lib/domain/shared/plain-date'

export type RestartItem<Line> = { readonly line: Line; readonly dose: Dose }
export type Restart<Line> = {
  readonly from: number
  readonly to: number
  readonly name: string
  /** The last session before the stretch away. */
  readonly lastOn: PlainDate
  readonly items: readonly RestartItem<Line>[]
}
type RestartFacts<Line> = {
  /** Null when nothing of the programme was ever done: then it begins, and is no return. */
  readonly lastSessionOn: PlainDate | null
  /** Since when the plan is as it is: somebody looked at it then. */
  readonly changedOn: PlainDate
  readonly currentPhase: number
  readonly phases: readonly { readonly position: number; readonly name: string }[]
  readonly lines: readonly Line[]
  readonly today: PlainDate
}

/** clinical.md 5, "regress": "after 14 days away restart at previous phase entry". */
export const RESTART_AFTER_DAYS = 14

/**
 * The way back after a stretch away (clinical.md 5): the phase before, or the same one where there is none before, at 60 to 70 % of its
 * volume. Whoever paused on purpose was away too. A clinician decides (hazard H10).
 */
export function proposeRestart<Line extends { readonly phase: number; readonly dose: Dose }>(
  facts: RestartFacts<Line>,
): Restart<Line> | null {
  const { lastSessionOn, changedOn, currentPhase, today } = facts
  if (lastSessionOn === null) return null
  const isAway = [lastSessionOn, changedOn].every((day) => daysBetween(day, today) >= RESTART_AFTER_DAYS)
  if (!isAway) return null
  const before = facts.phases.filter(({ position }) => position < currentPhase)
  const to = before.toSorted((a, b) => b.position - a.position)[0]
  const phase = to ?? facts.phases.find(({ position }) => position === currentPhase)
  if (!phase) return null
  const items = facts.lines
    .filter((line) => line.phase === phase.position)
    .map((line) => ({ line, dose: restartDose(line.dose, line.dose) }))
  return { from: currentPhase, to: phase.position, name: phase.name, lastOn: lastSessionOn, items }
}
