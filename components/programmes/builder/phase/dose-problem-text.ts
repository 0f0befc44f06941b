import type { useTranslations } from 'next-intl'
import type { ShorthandProblem } from '@/lib/domain/programmes/shorthand/read-dose'

type Words = ReturnType<typeof useTranslations<'programmes'>>

/** Why a typed dose cannot be given, with the range. `t` = the catalogue `programmes`. */
export function doseProblemText(t: Words, problem: ShorthandProblem): string {
  switch (problem.kind) {
    case 'unknown':
      return t('typed.unknown', { token: problem.token })
    case 'dose': {
      const { field, reason, min, max } = problem.problem
      return t('typed.field', {
        field: t(`typed.name.${field}`),
        problem: t(`doseProblem.${reason}`, { min: min ?? 0, max: max ?? 0 }),
      })
    }
    default:
      return t(`typed.${problem.kind}`)
  }
}
