import 'server-only'

import { type ActivationProblem, decideActivation } from '@/lib/domain/programmes/can-activate'
import type { ActivationView, SeenItem, SeenPlan } from '@/lib/domain/programmes/changes/activation-view'
import type { BesideExercises } from '@/lib/domain/programmes/goals-view'
import { diffRevisions } from '@/lib/domain/programmes/revision-diff'
import type { PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { type Scope, withScope } from '@/lib/server/db/scope'
import { libraryIn } from '@/lib/server/exercises/queries'
import { activationFacts, readClinicForActivation } from '@/lib/server/programmes/activation-facts'
import { newsOf } from '@/lib/server/programmes/changes/patient-news'
import { askedToShow } from '@/lib/server/programmes/changes/teach-back'
import { fitterFor } from '@/lib/server/programmes/fits'
import { readBeside } from '@/lib/server/programmes/goals/goals-queries'
import { type PatientPicture, readPicture } from '@/lib/server/programmes/picture'
import { phasesOf } from '@/lib/server/programmes/plan-view'
import { draftOf, inForceOf, readProgramme } from '@/lib/server/programmes/rows/programme-rows'
import { type Revision, toDiffItems } from '@/lib/server/programmes/rows/revision-rows'

export type ActivationPage = ActivationView & {
  readonly picture: PatientPicture
  readonly problems: readonly ActivationProblem[]
  /** Names of exercises by slug, and the line of the draft that a problem is about. */
  readonly names: ReadonlyMap<string, string>
  readonly lineIds: ReadonlyMap<string, string>
  readonly beside: BesideExercises
}

/** What the patient will see once the open draft is in force, and what still stands in its way; `page` is null without a draft. */
export async function getActivationPage(
  scope: Scope,
  patientId: PatientId,
  today: PlainDate,
): Promise<{ readonly picture: PatientPicture; readonly page: ActivationPage | null } | null> {
  return withScope(scope, async (tx) => {
    const picture = await readPicture(tx, patientId, today)
    if ('missing' in picture) return null
    const programme = await readProgramme(tx, picture.episodeId)
    const draft = programme && draftOf(programme)
    if (!programme || !draft) return { picture, page: null }
    const library = await libraryIn(tx, scope)
    const fitFor = fitterFor(library, picture)
    const inForce = inForceOf(programme)
    const decision = decideActivation(
      activationFacts({
        programmeState: programme.state,
        templateIsReviewed: programme.templateIsReviewed,
        revision: draft,
        inForce,
        picture,
        fitFor,
        library,
        clinic: await readClinicForActivation(tx),
      }),
    )
    const facts = { library, fitFor, newer: new Map(), pauses: [] }
    const plan = (revision: Revision) => planOf(revision, phasesOf(revision, facts))
    const page: ActivationPage = {
      picture,
      title: programme.title,
      state: programme.state,
      draft: { id: draft.id, number: draft.number, version: draft.version, changeNote: draft.changeNote },
      before: inForce && { number: inForce.number, ...plan(inForce) },
      after: plan(draft),
      ...itemsSeen(inForce, draft, (slug) => library.bySlug.get(slug)?.id ?? ''),
      news: inForce ? await newsOf(tx, inForce, draft) : [],
      beside: await readBeside(tx, draft.id),
      problems: decision.ok ? [] : decision.detail,
      names: new Map(library.all.map((exercise) => [exercise.facts.slug, exercise.facts.name])),
      lineIds: new Map(draft.lines.map((line) => [`${line.phase}:${line.exerciseSlug}`, line.id])),
    }
    return { picture, page }
  })
}

function planOf(revision: Revision, phases: ReturnType<typeof phasesOf>): SeenPlan {
  const phase = phases.find(({ position }) => position === revision.currentPhase)
  return {
    phase: { position: revision.currentPhase, name: phase?.name ?? '' },
    minutes: phase?.minutes ?? 0,
    shorter: phase?.variants.filter(({ kind }) => kind !== 'good_day') ?? [],
    weekdays: revision.weekdays,
    sessionsPerDay: revision.sessionsPerDay,
  }
}

/** The exercises of the phase under way as the patient has and will have them. */
function itemsSeen(
  inForce: Revision | null,
  draft: Revision,
  exerciseId: (slug: string) => string,
): Pick<ActivationView, 'items' | 'gone' | 'laterChanges'> {
  const asked = new Set(askedToShow(inForce, draft).map(({ lineageId }) => lineageId))
  const before = inForce ? toDiffItems(inForce) : []
  const after = toDiffItems(draft)
  const had = before.filter(({ phase }) => phase === inForce?.currentPhase)
  const has = after.filter(({ phase }) => phase === draft.currentPhase)
  const nameIn = (revision: Revision | null, lineage: string) => {
    const line = revision?.lines.find(({ id, lineageId }) => (lineageId ?? id) === lineage)
    return (line && revision?.givenNames.get(line.id)) ?? line?.exerciseSlug ?? ''
  }
  const diff = diffRevisions(before, after)
  const isLater = ({ phase }: { readonly phase: number }) => phase > draft.currentPhase
  return {
    items: has.map((item): SeenItem => {
      const was = had.find(({ lineageId }) => lineageId === item.lineageId)
      const change = diff.changed.find((candidate) => candidate.after.lineageId === item.lineageId)
      return {
        ...item,
        name: nameIn(draft, item.lineageId),
        figure: { exerciseId: exerciseId(item.exerciseSlug), version: item.exerciseVersion ?? 1 },
        was: was && change ? { ...was, name: nameIn(inForce, item.lineageId) } : null,
        change: !inForce ? null : !was ? 'added' : !change ? 'same' : change.exerciseChanged ? 'swapped' : 'changed',
        asksTeachBack: asked.has(item.lineageId),
      }
    }),
    gone: had
      .filter(({ lineageId }) => !has.some((item) => item.lineageId === lineageId))
      .map(({ lineageId }) => nameIn(inForce, lineageId)),
    laterChanges: inForce
      ? [...diff.added, ...diff.removed, ...diff.changed.map((change) => change.after)].filter(isLater).length
      : 0,
  }
}
