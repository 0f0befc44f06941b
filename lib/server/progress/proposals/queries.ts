import 'server-only'

import { proposeForItem, type Rung } from '@/lib/domain/progress/proposals/item-proposal'
import { LOOK_BACK_DAYS, phaseCriteria } from '@/lib/domain/progress/proposals/phase-proposal'
import { isPlateau, type MainMeasure } from '@/lib/domain/progress/proposals/plateau'
import { isDecidedLately, type Proposal } from '@/lib/domain/progress/proposals/proposal'
import { proposeRestart } from '@/lib/domain/progress/proposals/restart'
import type { PatientId } from '@/lib/domain/shared/ids'
import { addDays, localDayAt, type PlainDate } from '@/lib/domain/shared/plain-date'
import { progressRuleSchema } from '@/lib/schemas/progress'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { type Pictures, picturesOf } from '@/lib/server/exercises/pictures-of'
import { type Library, type LibraryExercise, libraryIn } from '@/lib/server/exercises/queries'
import { type FitFor, fitterFor } from '@/lib/server/programmes/fits'
import { openPauseOf } from '@/lib/server/programmes/item-pauses'
import { type PatientPicture, readPicture } from '@/lib/server/programmes/picture'
import { inForceOf, type ProgrammeRow, readProgramme } from '@/lib/server/programmes/rows/programme-rows'
import type { Revision } from '@/lib/server/programmes/rows/revision-rows'
import { dueSince, kneePainMeasure, type LoggedSession, levelSince, loggedSessions, measuredCourse } from './history'

/** Everything that a decision about a proposal needs besides the proposal itself. */
export type ProposalCare = {
  readonly picture: PatientPicture
  readonly programme: ProgrammeRow
  readonly current: Revision
  readonly library: Library
  readonly fitFor: FitFor
  readonly proposals: readonly Proposal[]
}
export type Now = { readonly today: PlainDate; readonly timeZone: string }

export type ShownProposals = { readonly proposals: readonly Proposal[]; readonly pictures: Pictures }

/** What the rules suggest for a patient now: worked out anew each time, stored once somebody decides (clinical.md 5; hazard H10). */
export async function getProposals(scope: Scope, patientId: PatientId, now: Now): Promise<ShownProposals> {
  return withScope(scope, async (tx) => {
    const care = await proposalsIn(tx, scope, patientId, now)
    if (!care) return { proposals: [], pictures: new Map() }
    return { proposals: care.proposals, pictures: await picturesOf(tx, exercisesIn(care)) }
  })
}

function exercisesIn({ proposals, library }: ProposalCare): LibraryExercise[] {
  const slugs = proposals.flatMap((proposal) => {
    if (!('lineageId' in proposal)) return []
    return proposal.change.kind === 'exercise' ? [proposal.slug, proposal.change.slug] : [proposal.slug]
  })
  return [...new Set(slugs)].flatMap((slug) => library.bySlug.get(slug) ?? [])
}

/** The same inside a transaction; null where no programme runs: what is paused or suspended is reviewed first. */
export async function proposalsIn(
  tx: ScopedTx,
  scope: Scope,
  patientId: PatientId,
  { today, timeZone }: Now,
): Promise<ProposalCare | null> {
  const picture = await readPicture(tx, patientId, today)
  const programme = 'missing' in picture ? null : await readProgramme(tx, picture.episodeId)
  const current = programme && inForceOf(programme)
  if ('missing' in picture || programme?.state !== 'active' || !current) return null
  const library = await libraryIn(tx, scope)
  const fitFor = fitterFor(library, picture)
  const startedOn = programme.revisions[0]?.effectiveFrom ?? today
  const sessions = await loggedSessions(tx, programme.id, startedOn)
  const phaseStartedOn = current.phaseStartedOn ?? today
  const due = await dueSince(tx, programme, { from: phaseStartedOn, planSince: current.effectiveFrom ?? today, today })
  const course = await measuredCourse(tx, picture.episodeId, today)
  const facts = { picture, programme, current, library, fitFor, sessions, due, today }
  // After a stretch away one thing is to be decided: how to begin again.
  const restart = restarts(facts)
  const steps =
    restart.length > 0 ? restart : [...itemProposals(facts), ...phaseProposals({ ...facts, phaseStartedOn })]
  // What was measured says more than what the sessions show.
  const main = course ?? kneePainMeasure(sessions, startedOn, today)
  const found = [...steps, ...plateaus(main, startedOn, today)]
  const decisions = await decisionsOf(tx, programme.id, timeZone)
  const proposals = found.filter((proposal) => !isDecidedLately(proposal, decisions, today))
  return { picture, programme, current, library, fitFor, proposals }
}

type Facts = Omit<ProposalCare, 'proposals'> & {
  readonly sessions: readonly LoggedSession[]
  readonly due: Awaited<ReturnType<typeof dueSince>>
  readonly today: PlainDate
}

function itemProposals({ programme, current, library, fitFor, sessions, due, today }: Facts): Proposal[] {
  const stage = current.phases.find(({ position }) => position === current.currentPhase)?.stage ?? null
  return current.lines.flatMap((line): Proposal[] => {
    const exercise = library.bySlug.get(line.exerciseSlug)?.facts
    if (line.phase !== current.currentPhase || !exercise || openPauseOf(line, programme.pauses)) return []
    const since = levelSince(line, programme, today)
    const lineageId = line.lineageId ?? line.id
    const rung = (slug: string | null): Rung | null => {
      const next = slug === null ? undefined : library.bySlug.get(slug)
      if (!next || next.isArchived) return null
      return {
        slug: next.facts.slug,
        dose: next.facts.dose,
        isBlocked: fitFor(next.facts.slug, stage).verdict === 'blocked',
      }
    }
    const proposal = proposeForItem({
      dose: line.dose,
      category: exercise.category,
      levelSince: since,
      // On the day of a swap the exercise before was still done.
      sessions: sessions
        .filter(({ day }) => day >= since)
        .flatMap(({ items }) => items.get(lineageId) ?? [])
        .filter(({ slug }) => slug === line.exerciseSlug),
      easier: rung(exercise.easier),
      harder: rung(exercise.harder),
      missedInRow: due.missedInRow,
      today,
    })
    if (!proposal) return []
    const { change } = proposal
    const otherName = change.kind === 'exercise' ? (library.bySlug.get(change.slug)?.facts.name ?? change.slug) : null
    const name = current.givenNames.get(line.id) ?? exercise.name
    return [
      {
        ...proposal,
        ...{ lineageId, name, slug: line.exerciseSlug, levelSince: since },
        ...{ dose: line.dose, side: line.side, otherName },
      },
    ]
  })
}

/** The next phase: when its criteria hold, or when only the nerve signs are left to test. */
function phaseProposals({
  picture,
  current,
  sessions,
  due,
  today,
  phaseStartedOn,
}: Facts & { readonly phaseStartedOn: PlainDate }): Proposal[] {
  const phase = current.phases.find(({ position }) => position === current.currentPhase)
  const next = current.phases.find(({ position }) => position === current.currentPhase + 1)
  const rule = progressRuleSchema.safeParse(phase?.progressRule)
  if (!next || !rule.success) return []
  const { neuro_retest: isRetested, ...others } = phaseCriteria({
    rule: rule.data,
    startedOn: phaseStartedOn,
    sessions: sessions.filter(({ day }) => day >= phaseStartedOn),
    adherencePct: due.adherencePct,
    neuroTestedOn: picture.neuro.testedOn,
    neuroIsWorse: picture.neuro.isWorse,
    today,
  })
  if (!Object.values(others).every(Boolean)) return []
  const looked = sessions
    .filter(({ day }) => day >= phaseStartedOn && day > addDays(today, -LOOK_BACK_DAYS))
    .map(({ sessionId, day, colour }) => ({ sessionId, day, colour }))
  return [
    {
      ...{ kind: 'phase', from: current.currentPhase, to: next.position, name: next.name, sessions: looked },
      waitsForNeuro: !isRetested,
    },
  ]
}

function restarts({ programme, current, library, sessions, today }: Facts): Proposal[] {
  const restart = proposeRestart({
    lastSessionOn: sessions[0]?.day ?? null,
    changedOn: current.effectiveFrom ?? today,
    currentPhase: current.currentPhase,
    phases: current.phases,
    lines: current.lines.filter((line) => openPauseOf(line, programme.pauses) === null),
    today,
  })
  if (!restart) return []
  const items = restart.items.map(({ line, dose }) => ({
    lineageId: line.lineageId ?? line.id,
    name: current.givenNames.get(line.id) ?? library.bySlug.get(line.exerciseSlug)?.facts.name ?? line.exerciseSlug,
    side: line.side,
    dose: line.dose,
    next: dose,
  }))
  return [{ ...restart, kind: 'restart', items }]
}

function plateaus(measure: MainMeasure | null, startedOn: PlainDate, today: PlainDate): Proposal[] {
  return measure && isPlateau(measure, startedOn, today) ? [{ kind: 'plateau', measure }] : []
}

/** More than are decided within the weeks that a decision keeps a proposal back. */
const DECISIONS_READ = 60

async function decisionsOf(tx: ScopedTx, programmeId: string, timeZone: string) {
  const rows = await tx.proposal.findMany({
    where: { programmeId, decidedAt: { not: null } },
    orderBy: { decidedAt: 'desc' },
    take: DECISIONS_READ,
    select: { kind: true, lineageId: true, decidedAt: true },
  })
  return rows.map(({ decidedAt, ...row }) => ({
    ...row,
    decidedOn: localDayAt(decidedAt?.getTime() ?? 0, timeZone),
  }))
}
