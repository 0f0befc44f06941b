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

/** How fast the patient must be seen, slowest first: within days, today, now (clinical.md 2, last column). */
export const WARNING_URGENCIES = ['urgent', 'same_day', 'emergency'] as const
export type WarningUrgency = (typeof WARNING_URGENCIES)[number]

/** Cauda equina signs are an emergency, all others are for the same day (clinical.md 2). */
export const WARNING_URGENCY: Readonly<Record<WarningQuestion, WarningUrgency>> = {
  bladder_bowel_saddle: 'emergency',
  both_legs: 'emergency',
  new_weakness: 'same_day',
  new_numbness: 'same_day',
  unwell_fever: 'same_day',
  fall_injury: 'same_day',
}

/** A closed list of yes-or-no questions to a patient, each with how fast its yes must be seen. */
export type Screen<Question extends string> = Readonly<Record<Question, WarningUrgency>>
export type ScreenAnswers<Question extends string> = Readonly<Partial<Record<Question, boolean | null>>>

export type ScreenDecision<Question extends string> =
  | { readonly kind: 'incomplete'; readonly missing: readonly Question[] }
  | { readonly kind: 'clear' }
  | { readonly kind: 'stop'; readonly urgency: WarningUrgency; readonly positives: readonly Question[] }

/**
 * The one engine of every screen: any one yes stops, even when other questions are open (clinical.md 2.2; hazard H01). The most
 * urgent sign decides what the patient is told. Clear needs a no to every question.
 */
export function decideScreen<Question extends string>(
  screen: Screen<Question>,
  answers: ScreenAnswers<Question>,
): ScreenDecision<Question> {
  const questions = Object.keys(screen) as Question[]
  const positives = questions.filter((question) => answers[question] === true)
  if (positives.length > 0) {
    const reached = positives.map((question) => WARNING_URGENCIES.indexOf(screen[question]))
    return { kind: 'stop', urgency: WARNING_URGENCIES[Math.max(...reached)] ?? 'emergency', positives }
  }
  const missing = questions.filter((question) => answers[question] !== false)
  return missing.length > 0 ? { kind: 'incomplete', missing } : { kind: 'clear' }
}

export type WarningAnswers = ScreenAnswers<WarningQuestion>
export type WarningDecision = ScreenDecision<WarningQuestion>

/** The six questions before every session, and those of the permanent button. */
export function decideWarningCheck(answers: WarningAnswers): WarningDecision {
  return decideScreen(WARNING_URGENCY, answers)
}
