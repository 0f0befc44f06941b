import type { Difficulty, SkipReason } from '@/lib/domain/sessions/skip-reason'

/** One exercise of a red session, as the patient logged it. */
export type RedItem = {
  readonly sessionId: string
  readonly lineageId: string
  readonly exerciseId: string
  readonly setsDone: number
  readonly skipReason: SkipReason | null
  readonly difficulty: Difficulty | null
}

/**
 * Which exercises a red ends (clinical.md 4.4, "end that exercise"). The response is of a whole session: those that the patient ended for
 * pain or said that they hurt; where nothing was named, everything that was done, because any of it may have been the one. A design decision.
 */
export function endedByRed<Item extends RedItem>(items: readonly Item[]): Item[] {
  return [...new Set(items.map(({ sessionId }) => sessionId))].flatMap((sessionId) => {
    const own = items.filter((item) => item.sessionId === sessionId)
    const named = own.filter(({ skipReason, difficulty }) => skipReason === 'pain' || difficulty === 'hurts')
    return named.length > 0 ? named : own.filter(({ setsDone }) => setsDone > 0)
  })
}

/** What may still be given today: an exercise that a red ended is not, the easier one in its place is. */
export function notEndedToday<Item extends { readonly lineageId: string; readonly exerciseId: string }>(
  items: readonly Item[],
  redToday: readonly RedItem[],
): Item[] {
  const ended = endedByRed(redToday)
  return items.filter(
    ({ lineageId, exerciseId }) =>
      !ended.some((item) => item.lineageId === lineageId && item.exerciseId === exerciseId),
  )
}
