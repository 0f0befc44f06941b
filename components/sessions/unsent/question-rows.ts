import type { EntryRow } from '@/components/sessions/unsent/entry-rows'
import type { QuestionWords } from '@/components/sessions/unsent/question-words'
import { NPRS_MOMENTS, NPRS_SITES } from '@/lib/domain/measures/measure'
import { RMDQ_STATEMENTS } from '@/lib/domain/measures/rmdq-statements'
import type { SyncEvent } from '@/lib/schemas/sync'

type Answers = Extract<SyncEvent, { kind: 'measure' }>['answers']

/** Every answer of a question sheet, in the words in which it was asked. */
export function measureRows(answers: Answers, words: QuestionWords): EntryRow[] {
  return [[words.sheet, words.titles[answers.measure]], ...answerRows(answers, words)]
}

function answerRows(answers: Answers, words: QuestionWords): EntryRow[] {
  switch (answers.measure) {
    case 'nprs':
      return NPRS_SITES.flatMap((site) =>
        NPRS_MOMENTS.map((moment): EntryRow => [words.pain[site][moment], String(answers.pain[site][moment])]),
      )
    case 'psfs':
      return answers.activities.map(({ name, score }): EntryRow => [name, String(score)])
    case 'rmdq':
      return RMDQ_STATEMENTS.map(
        (statement, index): EntryRow => [statement, answers.ticked.includes(index + 1) ? words.yes : words.no],
      )
    case 'groc':
      return [[words.groc, String(answers.value)]]
    case 'pgic':
      return [[words.pgic, words.levels[answers.value - 1] ?? '']]
  }
}
