/** The six yes-or-no questions before every session (clinical.md 2.1). No default answers. */
export const WARNING_QUESTIONS = [
  'bladder_bowel_saddle',
  'both_legs',
  'new_weakness',
  'new_numbness',
  'unwell_fever',
  'fall_injury',
] as const
export type WarningQuestion = (typeof WARNING_QUESTIONS)[number]

export type WarningUrgency = 'emergency' | 'same_day'

/** Cauda equina signs are an emergency, all others are for the same day (clinical.md 2). */
export const WARNING_URGENCY: Readonly<Record<WarningQuestion, WarningUrgency>> = {
  bladder_bowel_saddle: 'emergency',
  both_legs: 'emergency',
  new_weakness: 'same_day',
  new_numbness: 'same_day',
  unwell_fever: 'same_day',
  fall_injury: 'same_day',
}

export type WarningAnswers = Readonly<Partial<Record<WarningQuestion, boolean | null>>>

export type WarningDecision =
  | { readonly kind: 'incomplete'; readonly missing: readonly WarningQuestion[] }
  | { readonly kind: 'clear' }
  | { readonly kind: 'stop'; readonly urgency: WarningUrgency; readonly positives: readonly WarningQuestion[] }

/**
 * Any one yes stops the session, even when other questions are open (clinical.md 2.2; hazard H01). The most urgent
 * sign decides what the patient is told. Clear needs six answers of no.
 */
export function decideWarningCheck(answers: WarningAnswers): WarningDecision {
  const positives = WARNING_QUESTIONS.filter((question) => answers[question] === true)
  if (positives.length > 0) {
    const isEmergency = positives.some((question) => WARNING_URGENCY[question] === 'emergency')
    return { kind: 'stop', urgency: isEmergency ? 'emergency' : 'same_day', positives }
  }
  const missing = WARNING_QUESTIONS.filter((question) => answers[question] !== false)
  return missing.length > 0 ? { kind: 'incomplete', missing } : { kind: 'clear' }
}
