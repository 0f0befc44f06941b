import { v7 as uuidv7 } from 'uuid'
import type { ConfirmationState } from '@/lib/domain/assessment/confirmation-state'
import { signedContent } from '@/lib/domain/assessment/signed-content'
import type {
  AssessmentId,
  ClinicId,
  EpisodeId,
  ItemId,
  MemberId,
  PatientId,
  ProgrammeId,
  RevisionId,
} from '@/lib/domain/shared/ids'
import type { Db } from '@/prisma/seed/builders/people'
import { digest } from '@/prisma/seed/write/digest'

const DAY_MS = 86_400_000

function dayColumn(instantMs: number): Date {
  return new Date(new Date(instantMs).toISOString().slice(0, 10))
}

export type CareOf = { readonly clinicId: ClinicId; readonly patientId: PatientId; readonly memberId: MemberId }

export async function buildEpisode(db: Db, care: CareOf, side: 'left' | 'right' | 'both' = 'left'): Promise<EpisodeId> {
  const id = uuidv7()
  await db.episode.create({
    data: {
      id,
      clinicId: care.clinicId,
      patientId: care.patientId,
      side,
      openedOn: dayColumn(Date.now() - 30 * DAY_MS),
    },
  })
  return id as EpisodeId
}

/** A signed assessment that found extension to ease. `findings` is stored as it is. */
export async function buildVisit(
  db: Db,
  care: CareOf,
  episodeId: EpisodeId,
  { daysAgo, findings = {} }: { readonly daysAgo: number; readonly findings?: object },
): Promise<AssessmentId> {
  const [id, at] = [uuidv7(), Date.now() - daysAgo * DAY_MS]
  await db.assessment.create({
    data: {
      id,
      clinicId: care.clinicId,
      patientId: care.patientId,
      episodeId,
      state: 'signed',
      signedAt: new Date(at),
      assessedOn: dayColumn(at),
      assessedById: care.memberId,
      findings,
      conditions: ['lumbar_radiculopathy'],
      primaryCondition: 'lumbar_radiculopathy',
      roots: ['L4'],
      directionalPreference: 'extension',
      irritability: 'low',
    },
  })
  return id as AssessmentId
}

export type BuiltConfirmation = { readonly confirmationId: string; readonly assessmentId: AssessmentId }

/** A signed assessment with its confirmation. `findings` is stored as it is. */
export async function buildConfirmation(
  db: Db,
  care: CareOf,
  episodeId: EpisodeId,
  options: {
    readonly state?: ConfirmationState
    readonly findings?: object
    /** 'YYYY-MM-DD'; ten weeks from now unless said otherwise. */
    readonly expiresOn?: string
    readonly signedDaysAgo?: number
  } = {},
): Promise<BuiltConfirmation> {
  const [confirmationId, now] = [uuidv7(), Date.now()]
  const { findings = {}, signedDaysAgo: daysAgo = 7 } = options
  const assessmentId = await buildVisit(db, care, episodeId, { daysAgo, findings })
  const own = { clinicId: care.clinicId, patientId: care.patientId, episodeId }
  const statement = {
    conditions: ['lumbar_radiculopathy'],
    primaryCondition: 'lumbar_radiculopathy',
    roots: ['L4'],
    basis: 'clinical_examination',
    reasoning: 'The knee sign changed with the spine.',
    signerName: 'Noor Example',
    signerProfession: 'Physiotherapist',
    registrationBody: 'HCPC',
    registrationNumber: 'PH000001',
  }
  const signedAt = new Date(now - daysAgo * DAY_MS)
  await db.confirmation.create({
    data: {
      ...own,
      ...statement,
      id: confirmationId,
      assessmentId,
      state: options.state ?? 'confirmed',
      signedById: care.memberId,
      signedAt,
      expiresOn: options.expiresOn ? new Date(options.expiresOn) : dayColumn(now + 70 * DAY_MS),
      contentHash: digest(signedContent({ ...statement, signedAt: signedAt.toISOString(), findings })),
    },
  })
  return { confirmationId, assessmentId }
}

export type BuiltProgramme = {
  readonly programmeId: ProgrammeId
  readonly revisionId: RevisionId
  readonly itemIds: readonly ItemId[]
}

/** One phase, one item for each exercise slug (shipped content must be imported); active since `daysAgo` unless `draft`. */
export async function buildProgramme(
  db: Db,
  care: CareOf,
  episodeId: EpisodeId,
  options: {
    readonly slugs?: readonly string[]
    readonly daysAgo?: number
    readonly draft?: boolean
    /** The therapist's, with every item. */
    readonly note?: string
  } = {},
): Promise<BuiltProgramme> {
  const slugs = options.slugs ?? ['abdominal-brace-supine', 'prone-lying-rest', 'sit-break-walk']
  const exercises = await db.exercise.findMany({ where: { slug: { in: [...slugs] }, clinicId: null } })
  const [programmeId, revisionId, phaseId] = [uuidv7(), uuidv7(), uuidv7()]
  const own = { clinicId: care.clinicId, patientId: care.patientId }
  const startsOn = dayColumn(Date.now() - (options.daysAgo ?? 6) * DAY_MS)
  await db.programme.create({ data: { ...own, id: programmeId, episodeId, title: 'Settle and move', state: 'draft' } })
  await db.programmeRevision.create({
    data: { ...own, id: revisionId, programmeId, number: 1, createdById: care.memberId, phaseStartedOn: startsOn },
  })
  await db.programmePhase.create({
    data: {
      ...own,
      id: phaseId,
      revisionId,
      position: 1,
      name: 'Settle',
      stage: 'acute_irritable',
      weeks: 2,
      reviewEveryDays: 7,
      goal: 'Calm things down.',
      entryCriteria: [],
      progressCriteria: [],
      regressCriteria: [],
      progressRule: {},
    },
  })
  const items = slugs.map((slug, index) => {
    const exercise = exercises.find((candidate) => candidate.slug === slug)
    if (!exercise) throw new Error(`Content is not imported: ${slug}`)
    return itemRow(own, {
      revisionId,
      phaseId,
      position: index + 1,
      exerciseId: exercise.id,
      unilateral: exercise.unilateral,
      note: options.note ?? null,
    })
  })
  await db.programmeItem.createMany({ data: items })
  if (!options.draft) await activate(db, own, { programmeId, revisionId, startsOn })
  return {
    programmeId: programmeId as ProgrammeId,
    revisionId: revisionId as RevisionId,
    itemIds: items.map((item) => item.id as ItemId),
  }
}

type Own = { readonly clinicId: ClinicId; readonly patientId: PatientId }

function itemRow(
  own: Own,
  at: {
    revisionId: string
    phaseId: string
    position: number
    exerciseId: string
    unilateral: boolean
    note: string | null
  },
) {
  const { unilateral, ...place } = at
  return {
    ...own,
    ...place,
    id: uuidv7(),
    lineageId: uuidv7(),
    side: unilateral ? ('left' as const) : null,
    mode: 'hold' as const,
    sets: 2,
    reps: 8,
    holdSeconds: 5,
    restSeconds: 30,
    sessionsPerDay: 1,
    daysPerWeek: 7,
  }
}

async function activate(
  db: Db,
  own: Own,
  at: { programmeId: string; revisionId: string; startsOn: Date },
): Promise<void> {
  await db.programmeRevision.update({
    where: { id: at.revisionId },
    data: { activatedAt: at.startsOn, effectiveFrom: at.startsOn },
  })
  await db.programme.update({ where: { id: at.programmeId }, data: { state: 'active', currentRevision: 1 } })
  await db.programmeWindow.create({
    data: {
      ...own,
      id: uuidv7(),
      programmeId: at.programmeId,
      revisionId: at.revisionId,
      kind: 'active',
      startsOn: at.startsOn,
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      sessionsPerDay: 1,
    },
  })
}
