import type { Fit, FitReason } from '@/lib/domain/exercises/fit'
import { isMissingNote } from '@/lib/domain/programmes/assign'

/** One line of a programme in force, judged by what was known of the person before a change and by what is known now. */
export type RecheckedLine = {
  readonly lineageId: string
  readonly before: Fit
  readonly after: Fit
  readonly overrideReason: string | null
  readonly note: string | null
  readonly isPaused: boolean
}
export type Recheck = {
  /** Left out of the patient's sessions until a therapist decides; never taken out of the programme. */
  readonly pause: readonly { readonly lineageId: string; readonly reasons: readonly FitReason[] }[]
  /** Lines that call for care since the change and say nothing to the patient about it. */
  readonly withoutNote: readonly string[]
}

/**
 * "A condition or modifier change re-checks every active item and alerts the therapist to conflicts; conflicting items are paused,
 * not silently removed" (clinical.md 3, rule 7). A typed reason covers what it was typed against: a block that is new pauses the
 * item all the same.
 */
export function recheck(lines: readonly RecheckedLine[]): Recheck {
  return {
    pause: lines
      .filter((line) => !line.isPaused && isConflict(line))
      .map(({ lineageId, after }) => ({ lineageId, reasons: after.reasons })),
    withoutNote: lines
      .filter((line) => line.before.verdict === 'fits' && isMissingNote({ fit: line.after, note: line.note }))
      .map(({ lineageId }) => lineageId),
  }
}

function isConflict({ before, after, overrideReason }: RecheckedLine): boolean {
  if (after.verdict !== 'blocked') return false
  return (overrideReason ?? '').trim() === '' || hasNewBlock(before, after)
}

function hasNewBlock(before: Fit, after: Fit): boolean {
  const known = new Set(blocksOf(before))
  return blocksOf(after).some((block) => !known.has(block))
}

/** What blocks, without the details that merely explain it. */
function blocksOf({ reasons }: Fit): string[] {
  return reasons.filter(({ level }) => level === 'blocked').map(keyOf)
}

function keyOf(reason: FitReason): string {
  switch (reason.source) {
    case 'condition':
      return `condition ${reason.condition}`
    case 'modifier':
      return `modifier ${reason.modifier}`
    case 'tensioner':
      return `tensioner ${reason.obstacle}`
  }
}

/** May a paused item be given again? What is still blocked needs a typed reason (clinical.md 3, rule 1). */
export function mayResume(fit: Fit, typedReason: string | null): boolean {
  return fit.verdict !== 'blocked' || (typedReason ?? '').trim() !== ''
}
