import type { PhaseStage } from '@/lib/domain/exercises/exercise'

/** What is worth reading at each stage while nobody has chosen anything: first what it is and what is safe, then doing more. A design decision. */
const USUAL: Readonly<Record<PhaseStage, readonly string[]>> = {
  acute_irritable: ['why-your-back-can-hurt-your-knee', 'warning-signs-act-now', 'how-much-pain-is-ok'],
  sub_acute: ['four-names-you-may-hear', 'core-posture-and-flexibility', 'sitting-standing-and-sleep'],
  functional: ['lifting-and-carrying', 'low-impact-exercise-and-staying-well'],
  maintenance: ['low-impact-exercise-and-staying-well'],
}

export type GivenReading = {
  readonly stage: PhaseStage | null
  /** What a therapist gave for the phases up to the one under way, and whether anything was given for any phase. */
  readonly given: readonly string[]
  readonly hasChoice: boolean
}

/** Which of these articles stand at the top: the therapist's choice, else those of the phase. Without a programme none do. */
export function readForNow<Entry extends { readonly key: string }>(
  all: readonly Entry[],
  { stage, given, hasChoice }: GivenReading,
): { readonly now: Entry[]; readonly rest: Entry[] } {
  const keys = new Set(hasChoice ? given : stage === null ? [] : USUAL[stage])
  return { now: all.filter(({ key }) => keys.has(key)), rest: all.filter(({ key }) => !keys.has(key)) }
}
