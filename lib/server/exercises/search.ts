import 'server-only'

import { askedWords } from '@/lib/domain/exercises/library/asked-words'
import type { ScopedTx } from '@/lib/server/db/scope'

export type FoundExercises = {
  /** How well each found exercise answers, by its id. */
  readonly closeness: ReadonlyMap<string, number>
  readonly asked: number
  /** Of the words asked, how many each of the found ones has: all, unless no exercise has all. */
  readonly met: number
}

/** A synonym is the content's own word, and a little less what was meant than the word that was typed. */
const INSTEAD = 0.9
/** Where a word stands: in the name, in what the exercise is and is for, in its steps. */
const IN_NAME = 1
const IN_FACTS = 0.7
const IN_STEPS = 0.3

/**
 * Exercises that have the words, as typed, misspelt or by another name, anywhere from the name to the steps. When none has
 * all of them, those that have most. Null when there is nothing to look for. docs/adr/0008 says how and why here.
 */
export async function findExercises(tx: ScopedTx, text: string): Promise<FoundExercises | null> {
  const asked = askedWords(text)
  if (asked.length === 0) return null
  const spellings = asked.flatMap((word, index) => [
    { index, spelling: word.typed, isTyped: true },
    ...word.instead.map((spelling) => ({ index, spelling, isTyped: false })),
  ])
  const rows = await tx.$queryRaw<{ id: string; met: number; closeness: number }[]>`
    with asked as (
      select * from unnest(${spellings.map((one) => one.index)}::int[], ${spellings.map((one) => one.spelling)}::text[],
        ${spellings.map((one) => one.isTyped)}::boolean[]) as a(word, spelling, is_typed)
    ), written as (
      select e.id, app.plain_words(e.name) as name,
        app.plain_words(concat_ws(' ', e.category, e.position, e.lumbar_bias, e.load || ' load',
          array_to_string(e.targets, ' '), array_to_string(e.equipment, ' '), array_to_string(e.indicated_for, ' '))) as facts,
        app.plain_words(array_to_string(e.instructions, ' ')) as steps
      from exercise e where e.archived_at is null
    ), matched as (
      select w.id, a.word, max(case when a.is_typed then 1 else ${INSTEAD}::real end * greatest(
        ${IN_NAME}::real * app.closeness(a.spelling, w.name, a.is_typed),
        ${IN_FACTS}::real * app.closeness(a.spelling, w.facts, a.is_typed),
        ${IN_STEPS}::real * app.closeness(a.spelling, w.steps, false))) as closeness
      from written w cross join asked a group by w.id, a.word
    ), scored as (
      select id, count(*)::int as met, sum(closeness)::float8 as closeness from matched where closeness > 0 group by id
    )
    select id, met, closeness from scored where met = (select max(met) from scored)`
  return {
    closeness: new Map(rows.map((row) => [row.id, row.closeness])),
    asked: asked.length,
    met: rows[0]?.met ?? 0,
  }
}
