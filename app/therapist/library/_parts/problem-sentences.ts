import { getTranslations } from 'next-intl/server'
import type { ContentConflict } from '@/lib/domain/exercises/content/content-rules'
import { STEP_WORDS_MAX, STEPS_MAX, STEPS_MIN } from '@/lib/domain/exercises/content/content-rules'
import type { LinkFault } from '@/lib/domain/exercises/content/ladder-rules'
import { assertNever } from '@/lib/domain/shared/result'
import type { OwnProblem } from '@/lib/server/exercises/own/own-exercises'

type Words = Awaited<ReturnType<typeof getTranslations<'content.problem'>>>

/** Which field the sentence of a conflict stands at: the one that is most likely to be changed. */
const FIELD_OF_CONFLICT: Record<ContentConflict['reason'], string> = {
  indicated_and_blocked: 'contraindicatedFor',
  caution_and_blocked: 'contraindicatedFor',
  unflagged_extension: 'lumbarBias',
  unflagged_flexion: 'lumbarBias',
  high_load_without_caution: 'load',
}

/** What the rules say against an exercise, as sentences at the fields. */
export async function problemSentences(problems: readonly OwnProblem[]): Promise<Record<string, string[]>> {
  const [t, te, td] = await Promise.all([
    getTranslations('content.problem'),
    getTranslations('exercises.condition'),
    getTranslations('programmes.doseProblem'),
  ])
  const errors: Record<string, string[]> = {}
  const add = (field: string, sentence: string) => {
    errors[field] = [...(errors[field] ?? []), sentence]
  }
  for (const problem of problems) {
    switch (problem.kind) {
      case 'name_taken':
        add('name', t('name_taken'))
        break
      case 'steps_count':
        add('instructions', t('steps_count', { count: problem.count, min: STEPS_MIN, max: STEPS_MAX }))
        break
      case 'step':
        add('instructions', t(problem.fault, { step: problem.step, max: STEP_WORDS_MAX }))
        break
      case 'nobody_indicated':
        add('indicatedFor', t('nobody_indicated'))
        break
      case 'conflict': {
        const { reason, condition } = problem.conflict
        add(FIELD_OF_CONFLICT[reason], t(reason, { condition: condition === null ? '' : te(condition) }))
        break
      }
      case 'link':
        add(problem.link, linkSentence(problem.fault, t, te))
        break
      case 'unknown_neighbour':
      case 'same_neighbour':
      case 'itself':
      case 'leads_back':
        add(problem.link, t(problem.kind))
        break
      case 'dose': {
        const { field, reason, min, max } = problem.problem
        add(field, td(reason, { min: min ?? 0, max: max ?? 0 }))
        break
      }
      case 'unknown_figure':
        add('figureOf', t('unknown_figure'))
        break
      default:
        assertNever(problem)
    }
  }
  return errors
}

function linkSentence(fault: LinkFault, t: Words, te: (key: LinkedCondition) => string): string {
  if (fault.reason !== 'closed') return t(fault.reason)
  return t('closed', { conditions: fault.conditions.map((condition) => te(condition)).join(', ') })
}

type LinkedCondition = Extract<LinkFault, { reason: 'closed' }>['conditions'][number]
