import {
  decideWarningCheck,
  WARNING_QUESTIONS,
  type WarningQuestion,
  type WarningUrgency,
} from '@/lib/domain/assessment/warning-signs'

export type YesNow = {
  readonly urgency: WarningUrgency
  /** Which of the six; empty for a nerve change after a session. */
  readonly said: readonly WarningQuestion[]
}

/**
 * Whether what was just sent calls for help: read from the form itself and before anything is waited for, because the advice waits
 * neither for a network nor for a store (clinical.md 2.2, hazard H01). Null when nothing was a yes.
 */
export function yesNow(data: FormData): YesNow | null {
  const isYes = (name: string) => data.get(name) === 'yes'
  const decision = decideWarningCheck(
    Object.fromEntries(WARNING_QUESTIONS.map((question) => [question, isYes(question)])),
  )
  if (decision.kind === 'stop') return { urgency: decision.urgency, said: decision.positives }
  return isYes('newWeakness') || isYes('newNumbness') ? { urgency: 'same_day', said: [] } : null
}
