import 'server-only'

import { foundDirection } from '@/lib/domain/assessment/preference'
import { DIRECTIONS, type Direction, IRRITABILITIES } from '@/lib/domain/assessment/vocabulary'
import { mergeDose } from '@/lib/domain/programmes/merge-dose'
import { planOfProgramme } from '@/lib/domain/programmes/templates/plan-of-programme'
import type {
  TemplateFormPhase,
  TemplateFormValues,
  TemplateTarget,
} from '@/lib/domain/programmes/templates/template-form-values'
import type { PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { type Library, readLibrary } from '@/lib/server/exercises/queries'
import { type PatientPicture, readPicture } from '@/lib/server/programmes/picture'
import { draftOf, inForceOf, readProgramme } from '@/lib/server/programmes/rows/programme-rows'
import { readTemplates, type TemplatePhaseRow, type TemplateRow } from '@/lib/server/programmes/rows/template-rows'
import { offeredTo } from '@/lib/server/programmes/templates/offered'

export type ProgrammeToKeep = {
  readonly patient: Pick<PatientPicture, 'patientId' | 'name' | 'givenName'>
  readonly revisionId: string
  readonly version: number
  readonly values: TemplateFormValues
  readonly phases: readonly TemplateFormPhase[]
  /** Exercises whose right side has a dose of its own, which stays behind. */
  readonly ownSides: readonly string[]
  readonly targets: readonly TemplateTarget[]
}

/** The programme of a person as somebody reads it who wants to keep it as a template: the draft, otherwise what is in force. */
export async function getProgrammeToKeep(
  scope: Scope,
  patientId: PatientId,
  today: PlainDate,
): Promise<ProgrammeToKeep | null> {
  return withScope(scope, async (tx) => {
    const picture = await readPicture(tx, patientId, today)
    const programme = 'missing' in picture ? null : await readProgramme(tx, picture.episodeId)
    const revision = programme && (draftOf(programme) ?? inForceOf(programme))
    if ('missing' in picture || !programme || !revision) return null
    const library = await readLibrary(tx)
    const origin = programme.templateId ? (await readTemplates(tx, { id: programme.templateId }))[0] : undefined
    const offered = await readTemplates(tx, { ...offeredTo(scope), ownId: { not: null } })
    return {
      patient: picture,
      revisionId: revision.id,
      version: revision.version,
      values: { ...valuesFor(picture, origin), name: programme.title, isShared: false },
      phases: formPhases(planOfProgramme(revision.phases, revision.lines), library, saidBefore(origin)),
      ownSides: revision.lines
        .filter((line) => line.dose.right !== null)
        .map((line) => library.bySlug.get(line.exerciseSlug)?.facts.name ?? line.exerciseSlug),
      targets: offered.flatMap(({ own, number, name }) => (own ? [{ ownId: own.id, number, name }] : [])),
    }
  })
}

export type TemplateToEdit = {
  readonly slug: string
  readonly number: number
  /** Null for what is shipped: saving makes a copy of the clinic's own. */
  readonly own: TemplateRow['own']
  readonly isMine: boolean
  readonly values: TemplateFormValues
  readonly phases: readonly TemplateFormPhase[]
}

export async function getTemplateToEdit(scope: Scope, slug: string): Promise<TemplateToEdit | null> {
  return withScope(scope, async (tx) => {
    const template = await currentTemplate(tx, scope, slug)
    if (!template) return null
    const { own, number } = template
    const phases = formPhases(template.phases, await readLibrary(tx))
    const values = { ...valuesOf(template), isShared: own?.isShared ?? false }
    return { slug, number, own, isMine: own?.ownerId === scope.actorId, values, phases }
  })
}

/** The version that is offered to this member; a clinic's own stands before a shipped one of the same name. */
export async function currentTemplate(tx: ScopedTx, scope: Scope, slug: string): Promise<TemplateRow | null> {
  const rows = await readTemplates(tx, { ...offeredTo(scope), slug })
  return rows.find(({ own }) => own !== null) ?? rows[0] ?? null
}

type Values = Omit<TemplateFormValues, 'isShared'>

function valuesOf(row: TemplateRow): Values {
  const { name, summary, conditions, roots, suitableWhen, notSuitableWhen, evidenceNote, reporting } = row
  return {
    ...{ name, summary, conditions, roots, suitableWhen, notSuitableWhen, evidenceNote, reporting },
    direction: ([...DIRECTIONS, 'any'] as const).find((known) => known === row.direction) ?? null,
    irritability: IRRITABILITIES.find((known) => known === row.irritability) ?? null,
  }
}

/** What the person was found to have says whom it suits; the texts of the template it came from are a beginning. */
function valuesFor(picture: PatientPicture, origin: TemplateRow | undefined): Values {
  const { conditions, irritability } = picture
  const texts = origin ? valuesOf(origin) : EMPTY
  return { ...texts, conditions, irritability, direction: writtenFor(foundDirection(picture.preference)) }
}

function writtenFor(direction: Direction): Direction {
  return direction === 'none_found' || direction === 'not_tested' ? 'neutral' : direction
}

const EMPTY: Values = {
  name: '',
  summary: '',
  conditions: [],
  direction: null,
  roots: [],
  irritability: null,
  suitableWhen: [],
  notSuitableWhen: [],
  evidenceNote: '',
  reporting: {},
}

const WORDS = ['note', 'why'] as const

/** What a template says to the patient, exercise by exercise. */
function saidBefore(template: TemplateRow | undefined): ReadonlySet<string> {
  const items = template?.phases.flatMap((phase) => phase.items) ?? []
  return new Set(items.flatMap((item) => WORDS.map((word) => `${item.exerciseSlug} ${item[word]}`)))
}

function formPhases(
  phases: readonly Pick<TemplatePhaseRow, 'name' | 'items'>[],
  { bySlug }: Library,
  said: ReadonlySet<string> = new Set(),
): readonly TemplateFormPhase[] {
  return phases.map(({ name, items }) => ({
    name,
    items: items.flatMap(({ exerciseSlug, doseOverride, ...item }) => {
      const facts = bySlug.get(exerciseSlug)?.facts
      if (!facts) return []
      const fromTemplate = WORDS.filter((word) => said.has(`${exerciseSlug} ${item[word]}`))
      return [{ ...item, exerciseSlug, fromTemplate, name: facts.name, dose: mergeDose(facts.dose, doseOverride) }]
    }),
  }))
}
