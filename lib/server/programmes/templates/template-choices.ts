import 'server-only'

import { foundDirection } from '@/lib/domain/assessment/preference'
import type { Direction } from '@/lib/domain/assessment/vocabulary'
import { assignTemplate } from '@/lib/domain/programmes/assign'
import { sessionMinutes } from '@/lib/domain/programmes/dose-minutes'
import type { TemplateChoice } from '@/lib/domain/programmes/plan'
import { isWantedTemplate, type TemplateSearch } from '@/lib/domain/programmes/templates/search-templates'
import { type Scope, withScope } from '@/lib/server/db/scope'
import { getLibrary } from '@/lib/server/exercises/queries'
import { assignableBySlug } from '@/lib/server/programmes/assignable'
import { type FitFor, fitterFor } from '@/lib/server/programmes/fits'
import type { PatientPicture } from '@/lib/server/programmes/picture'
import { readTemplates, type TemplateRow } from '@/lib/server/programmes/rows/template-rows'
import { offeredTo, originOf, searchable } from '@/lib/server/programmes/templates/offered'

/** The templates for this person, best fit first; `search` leaves some out. */
export async function getTemplateChoices(
  scope: Scope,
  picture: PatientPicture,
  search: TemplateSearch,
): Promise<readonly TemplateChoice[]> {
  const library = await getLibrary(scope)
  const rows = await withScope(scope, (tx) => readTemplates(tx, offeredTo(scope)))
  const fitFor = fitterFor(library, picture)
  const exercises = assignableBySlug(library)
  const nameOf = (slug: string) => library.bySlug.get(slug)?.facts.name ?? slug
  return rows
    .filter((row) => isWantedTemplate(searchable(row, scope), search))
    .map((row) => toChoice(row, { scope, picture, fitFor, exercises, nameOf }))
    .sort(bestFirst)
}

type Facts = {
  readonly scope: Scope
  readonly picture: PatientPicture
  readonly fitFor: FitFor
  readonly exercises: ReturnType<typeof assignableBySlug>
  readonly nameOf: (slug: string) => string
}

function toChoice(row: TemplateRow, { scope, picture, fitFor, exercises, nameOf }: Facts): TemplateChoice {
  const draft = assignTemplate({ phases: row.phases, exercisesBySlug: exercises, episodeSide: picture.side, fitFor })
  // A template of the clinic's own may name an exercise that was archived: it is shown, and choosing it says so.
  const phases = draft.ok ? draft.value.phases : []
  const caution = phases.flatMap((phase) => phase.items).filter((item) => item.fit.verdict === 'caution')
  return {
    id: row.id,
    slug: row.slug,
    origin: originOf(row, scope),
    author: row.author,
    name: row.name,
    summary: row.summary,
    conditions: row.conditions,
    direction: row.direction,
    suitableWhen: row.suitableWhen,
    notSuitableWhen: row.notSuitableWhen,
    evidenceNote: row.evidenceNote,
    phases: phases.map(({ position, name, weeks, items }) => ({
      position,
      name,
      weeks,
      items: items.length,
      minutes: sessionMinutes(items),
    })),
    weeks: row.phases.reduce((sum, phase) => sum + phase.weeks, 0),
    blocked: draft.ok ? [...new Set(draft.value.leftOut.map((item) => nameOf(item.exerciseSlug)))] : [],
    caution: caution.length,
    matches: matchOf(row, picture),
  }
}

/** 'any' is no match of the direction: it was written for after it. */
function matchOf(row: TemplateRow, picture: PatientPicture): TemplateChoice['matches'] {
  if (!row.conditions.some((condition) => picture.conditions.includes(condition))) return 'none'
  return directionOf(foundDirection(picture.preference)) === row.direction ? 'condition_and_direction' : 'condition'
}

/** Without a found direction care begins neutral (clinical.md 3, default bias). */
function directionOf(direction: Direction): Direction {
  return direction === 'none_found' || direction === 'not_tested' ? 'neutral' : direction
}

const ORDER = { condition_and_direction: 0, condition: 1, none: 2 } as const

/** Match first, then fewest blocked exercises, then fewest that call for care. */
function bestFirst(a: TemplateChoice, b: TemplateChoice): number {
  return (
    ORDER[a.matches] - ORDER[b.matches] ||
    a.blocked.length - b.blocked.length ||
    a.caution - b.caution ||
    a.name.localeCompare(b.name)
  )
}
