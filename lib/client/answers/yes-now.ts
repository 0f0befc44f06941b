import type { AnswerForm } from '@/lib/client/answers/answer-form'
import {
  decideWarningCheck,
  WARNING_QUESTIONS,
  type WarningQuestion,
  type WarningUrgency,
} from '@/lib/domain/assessment/warning-signs'
import { decideWeeklyScreen, WEEKLY_QUESTIONS, type WeeklyQuestion } from '@/lib/domain/assessment/weekly-screen'

export type YesNow = {
  readonly urgency: WarningUrgency
  /** Which of the questions of its form; empty for a nerve change after a session. */
  readonly said: readonly (WarningQuestion | WeeklyQuestion)[]
}

/**
 * Whether what was just sent calls for help: read from the form itself and before anything is waited for, because the advice waits
 * neither for a network nor for a store (clinical.md 2.2, hazard H01). Null when nothing was a yes.
 */
export function yesNow(kind: AnswerForm['kind'], data: FormData): YesNow | null {
  const isYes = (name: string) => data.get(name) === 'yes'
  const decision =
    kind === 'weekly_screen'
      ? decideWeeklyScreen(Object.fromEntries(WEEKLY_QUESTIONS.map((question) => [question, isYes(question)])))
      : decideWarningCheck(Object.fromEntries(WARNING_QUESTIONS.map((question) => [question, isYes(question)])))
  if (decision.kind === 'stop') return { urgency: decision.urgency, said: decision.positives }
  return isYes('newWeakness') || isYes('newNumbness') ? { urgency: 'same_day', said: [] } : null
}
