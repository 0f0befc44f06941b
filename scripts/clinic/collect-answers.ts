import { PlainError } from '@/lib/server/db/plain-error'
import { CLINIC_QUESTIONS, type ClinicAnswers, type Question } from './clinic-questions'

/** Puts one question to the person and answers what they typed. */
export type Ask = (prompt: string) => Promise<string>

/**
 * From flags; what is missing is asked, again after a bad answer. Without somebody to ask, everything that is missing or wrong
 * is named at once, so that a script is mended in one go.
 */
export async function collectAnswers(
  given: Readonly<Record<string, string | undefined>>,
  ask: Ask | null,
  tell: (line: string) => void,
): Promise<ClinicAnswers> {
  const entries = Object.entries(CLINIC_QUESTIONS) as [keyof ClinicAnswers, Question][]
  const answers: Partial<ClinicAnswers> = {}
  const problems: string[] = []
  for (const [key, question] of entries) {
    const flag = given[question.flag]
    const fallback = ask === null ? question.otherwise : undefined
    const answer = flag === undefined && fallback === undefined ? null : question.check(flag ?? fallback ?? '')
    if (answer !== null && 'value' in answer) answers[key] = answer.value
    else if (answer !== null) problems.push(`--${question.flag}: ${answer.problem}`)
    else if (ask === null)
      problems.push(`--${question.flag} is missing: for example --${question.flag} "${question.example}".`)
    else if (problems.length === 0) answers[key] = await askUntilGood(question, ask, tell)
  }
  if (problems.length > 0) throw new PlainError(`Nothing was created.\n${problems.join('\n')}`)
  return answers as ClinicAnswers
}

async function askUntilGood(question: Question, ask: Ask, tell: (line: string) => void): Promise<string> {
  const { otherwise, example } = question
  const hint =
    otherwise === undefined ? `for example ${example}` : `Enter ${otherwise ? `for ${otherwise}` : 'for none'}`
  for (;;) {
    const typed = await ask(`${question.ask} (${hint}): `)
    const answer = question.check(typed.trim() === '' ? (question.otherwise ?? typed) : typed)
    if ('value' in answer) return answer.value
    tell(`  ${answer.problem}`)
  }
}
