import 'server-only'

import { waitsForRetest } from '@/lib/domain/assessment/neuro-retest'
import type { BuilderExercise } from '@/lib/domain/programmes/builder/builder-view'
import type { DraftPlan } from '@/lib/domain/programmes/builder/draft-plan'
import { type ActivationProblem, decideActivation } from '@/lib/domain/programmes/can-activate'
import type { DraftLine } from '@/lib/domain/programmes/edit-draft'
import type { LeftOut, NewerVersion, PlanPhase } from '@/lib/domain/programmes/plan'
import type { ProgrammeState } from '@/lib/domain/programmes/programme-state'
import type { RevisionItem } from '@/lib/domain/programmes/revision-diff'
import type { PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { getLibrary } from '@/lib/server/exercises/queries'
import { activationFacts, readClinicForActivation } from '@/lib/server/programmes/activation-facts'
import { builderLibrary } from '@/lib/server/programmes/builder-library'
import { fitterFor } from '@/lib/server/programmes/fits'
import { newerVersions } from '@/lib/server/programmes/newer-versions'
import { type PatientPicture, readPicture } from '@/lib/server/programmes/picture'
import { fitView, phasesOf } from '@/lib/server/programmes/plan-view'
import { draftOf, inForceOf, type ProgrammeRow, readProgramme } from '@/lib/server/programmes/rows/programme-rows'
import { type Revision, toDiffItems } from '@/lib/server/programmes/rows/revision-rows'
import { readTemplates, type TemplatePhaseRow } from '@/lib/server/programmes/rows/template-rows'
import { readLastProgramme } from '@/lib/server/programmes/templates/last-programme'

export type RevisionView = Omit<Revision, 'phases' | 'lines' | 'givenNames' | 'variants'> & {
  readonly phases: readonly PlanPhase[]
}
export type DraftView = RevisionView & {
  readonly problems: readonly ActivationProblem[]
  /** Exercises of the template that the rules block and that were therefore not copied. */
  readonly leftOut: readonly LeftOut[]
  /** The lines of the revision in force, to compare with; none while there is none. */
  readonly itemsInForce: readonly RevisionItem[]
  /** All that the builder changes. */
  readonly plan: DraftPlan<DraftLine>
  readonly exercises: readonly BuilderExercise[]
  /** Lines that give an earlier version of their exercise, by id. */
  readonly newer: ReadonlyMap<string, NewerVersion>
  /** Phases that wait for the nerve signs to be tested again. */
  readonly waiting: readonly number[]
  readonly names: ReadonlyMap<string, string>
}
export type ProgrammePage = {
  readonly picture: PatientPicture
  readonly programme: {
    readonly id: string
    readonly title: string
    readonly state: ProgrammeState
    readonly stateReason: string | null
    readonly version: number
  } | null
  readonly draft: DraftView | null
  readonly inForce: RevisionView | null
}
export type ProgrammePageAnswer = ProgrammePage | { readonly missing: 'patient' | 'episode' }

/** Everything on the programme page but the templates. */
export async function getProgrammePage(
  scope: Scope,
  patientId: PatientId,
  today: PlainDate,
): Promise<ProgrammePageAnswer> {
  const library = await getLibrary(scope)
  return withScope(scope, async (tx) => {
    const picture = await readPicture(tx, patientId, today)
    if ('missing' in picture) return picture
    const programme = await readProgramme(tx, picture.episodeId)
    if (!programme) return { picture, programme: null, draft: null, inForce: null }
    const [draft, current] = [draftOf(programme), inForceOf(programme)]
    const lines = [...(draft?.lines ?? []), ...(current?.lines ?? [])]
    const facts = {
      library,
      fitFor: fitterFor(library, picture),
      newer: await newerVersions(tx, lines, library),
      pauses: programme.pauses,
    }
    const clinic = await readClinicForActivation(tx)
    const origin = draft?.number === 1 ? await readOrigin(tx, programme) : []
    const { id, title, state, stateReason, version } = programme
    return {
      picture,
      programme: { id, title, state, stateReason, version },
      inForce: current && withPhases(current, facts),
      draft: draft && {
        ...withPhases(draft, facts),
        problems: problemsOf(programme, draft, { ...facts, picture, clinic }),
        leftOut: leftOutOf(origin, draft, facts),
        itemsInForce: current ? toDiffItems(current) : [],
        plan: planOf(draft),
        exercises: await builderLibrary(tx, facts, new Set(draft.lines.map((line) => line.exerciseSlug))),
        newer: facts.newer,
        waiting: waitingIn(draft, current, picture),
        names: new Map(library.all.map((exercise) => [exercise.facts.slug, exercise.facts.name])),
      },
    }
  })
}

type Facts = Parameters<typeof phasesOf>[1]

function withPhases(revision: Revision, facts: Facts): RevisionView {
  const { lines: _lines, givenNames: _names, variants: _variants, ...columns } = revision
  return { ...columns, phases: phasesOf(revision, facts) }
}

function problemsOf(
  programme: ProgrammeRow,
  revision: Revision,
  facts: Facts & Pick<Parameters<typeof activationFacts>[0], 'picture' | 'clinic'>,
): readonly ActivationProblem[] {
  const { state: programmeState, templateIsReviewed } = programme
  const decision = decideActivation(
    activationFacts({ ...facts, programmeState, templateIsReviewed, revision, inForce: inForceOf(programme) }),
  )
  return decision.ok ? [] : decision.detail
}

/** What the first draft was copied from: the patient's last programme or a template. */
async function readOrigin(
  tx: ScopedTx,
  { patientId, copiedFromId, templateId }: ProgrammeRow,
): Promise<readonly TemplatePhaseRow[]> {
  if (copiedFromId !== null) return (await readLastProgramme(tx, patientId as PatientId, copiedFromId))?.phases ?? []
  return templateId === null ? [] : ((await readTemplates(tx, { id: templateId }))[0]?.phases ?? [])
}

function leftOutOf(
  phases: readonly TemplatePhaseRow[],
  draft: Revision,
  { library, fitFor }: Facts,
): readonly LeftOut[] {
  return phases.flatMap((phase) =>
    phase.items.flatMap(({ exerciseSlug: slug }) => {
      const isThere = draft.lines.some((line) => line.phase === phase.position && line.exerciseSlug === slug)
      // What a clinic wrote itself may be gone meanwhile.
      if (isThere || !library.bySlug.has(slug)) return []
      const fit = fitFor(slug, phase.stage)
      if (fit.verdict !== 'blocked') return []
      const name = library.bySlug.get(slug)?.facts.name ?? slug
      return [{ slug, name, phase: phase.position, reasons: fitView(fit, library).reasons }]
    }),
  )
}

function planOf({ lines, currentPhase, weekdays, sessionsPerDay, busyDayMinutes, changeNote, variants }: Revision) {
  return { lines, currentPhase, weekdays, sessionsPerDay, busyDayMinutes, changeNote: changeNote ?? '', variants }
}

function waitingIn(draft: Revision, current: Revision | null, { neuro }: PatientPicture): readonly number[] {
  if (!current?.phaseStartedOn) return []
  const facts = { testedOn: neuro.testedOn, phaseStartedOn: current.phaseStartedOn }
  return draft.phases
    .map(({ position }) => position)
    .filter((to) => waitsForRetest({ from: current.currentPhase, to }, facts))
}
