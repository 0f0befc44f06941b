import 'server-only'

import { type ConfirmationState, effectiveState } from '@/lib/domain/assessment/confirmation-state'
import { TICKED_MODIFIERS } from '@/lib/domain/assessment/modifiers'
import { isNeuroWorse } from '@/lib/domain/assessment/neuro-change'
import { type Preference, type PreferenceFinding, preferenceOf } from '@/lib/domain/assessment/preference'
import {
  CONDITIONS,
  type Condition,
  IRRITABILITIES,
  type Irritability,
  type KneeSide,
  type ModifierKey,
} from '@/lib/domain/assessment/vocabulary'
import {
  SLIDER_BLOCK_DAYS,
  SLIDERS,
  type SliderSession,
  type TensionerObstacle,
  tensionerObstacles,
} from '@/lib/domain/exercises/tensioner'
import type { EpisodeId, PatientId } from '@/lib/domain/shared/ids'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'
import { readFindingsColumn } from '@/lib/schemas/assessment'
import { preferenceFindings, toPreferenceFinding } from '@/lib/server/assessment/preference-findings'
import type { Prisma } from '@/lib/server/db/generated/client'
import { toDateColumn, toPlainDate } from '@/lib/server/db/plain-date-column'
import type { ScopedTx } from '@/lib/server/db/scope'

/** What the rules of a programme need to know of a person: the open episode, its last signed assessment, its confirmation. */
export type PatientPicture = {
  readonly patientId: PatientId
  readonly name: string
  readonly givenName: string
  readonly episodeId: EpisodeId
  readonly side: KneeSide
  /** All that were assessed or confirmed: the union blocks (clinical.md 3, rule 3). */
  readonly conditions: readonly Condition[]
  /** As it was last found; the conflict rules go by `establishedDirection` of it. */
  readonly preference: Preference | null
  readonly irritability: Irritability | null
  readonly modifiers: readonly ModifierKey[]
  /** The last signed whole examination of the nerve signs, and whether one got worse between the last two assessments. */
  readonly neuro: { readonly testedOn: PlainDate | null; readonly isWorse: boolean | null }
  /** What speaks against pulling on a nerve today (clinical.md 3, rule 6). */
  readonly tensionerObstacles: readonly TensionerObstacle[]
  readonly isAssessed: boolean
  /** As of today; null when nothing was signed or proposed. */
  readonly confirmation: ConfirmationState | null
}
export type PictureAnswer = PatientPicture | { readonly missing: 'patient' | 'episode' }

/** Row-level security hides other clinics' patients: they are missing like any other. */
export async function readPicture(tx: ScopedTx, patientId: PatientId, today: PlainDate): Promise<PictureAnswer> {
  const patient = await patientOf(tx, patientId)
  const episode = patient?.episodes[0]
  const preferences = episode ? await preferenceFindings(tx, episode.id) : []
  return pictureOf(tx, patient, { assessments: episode?.assessments ?? [], preferences }, today)
}

/** The same in a patient's own scope, which sees no assessment: the rules judge a report by what staff found all the same. */
export async function readPictureByRules(tx: ScopedTx, patientId: PatientId, today: PlainDate): Promise<PictureAnswer> {
  const patient = await patientOf(tx, patientId)
  const assessments = await tx.$queryRaw<Assessed[]>`
    select assessed_on as "assessedOn", findings, conditions, irritability, modifiers from app.findings_for_rules(${patientId}::uuid)`
  const directions = await tx.$queryRaw<Parameters<typeof toPreferenceFinding>[0][]>`
    select assessed_on as "assessedOn", directional_preference as "directionalPreference"
    from app.preferences_for_rules(${patientId}::uuid)`
  return pictureOf(tx, patient, { assessments, preferences: directions.map(toPreferenceFinding) }, today)
}

function patientOf(tx: ScopedTx, id: PatientId) {
  return tx.patient.findFirst({ where: { id, archivedAt: null }, select: { id: true, ...PATIENT_COLUMNS } })
}

type PatientRow = NonNullable<Awaited<ReturnType<typeof patientOf>>>
type Assessed = PatientRow['episodes'][number]['assessments'][number]
/** What was signed: the last assessments, newest first, and every finding of a direction. */
type Found = { readonly assessments: readonly Assessed[]; readonly preferences: readonly PreferenceFinding[] }

async function pictureOf(
  tx: ScopedTx,
  patient: PatientRow | null,
  { assessments: [assessment, before], preferences }: Found,
  today: PlainDate,
): Promise<PictureAnswer> {
  if (!patient) return { missing: 'patient' }
  const [episode] = patient.episodes
  if (!episode) return { missing: 'episode' }
  const patientId = patient.id as PatientId
  const irritability = known(IRRITABILITIES, [assessment?.irritability])[0] ?? null
  const isWorse = neuroIsWorse(before, assessment)
  const confirmation = liveFirst(episode.confirmations)
  return {
    patientId,
    name: `${patient.givenName} ${patient.familyName}`,
    givenName: patient.givenName,
    episodeId: episode.id as EpisodeId,
    side: episode.side,
    conditions: known(CONDITIONS, [...(confirmation?.conditions ?? []), ...(assessment?.conditions ?? [])]),
    preference: preferenceOf(preferences),
    irritability,
    // Before a preference had to be established, one assessment wrote it down as a flag.
    modifiers: known(TICKED_MODIFIERS, assessment?.modifiers ?? []),
    neuro: { testedOn: await neuroTestedOn(tx, episode.id), isWorse },
    tensionerObstacles: tensionerObstacles({
      neuroIsWorse: isWorse,
      irritability,
      sliderSessions: await sliderSessions(tx, patientId, today),
      today,
    }),
    isAssessed: assessment !== undefined,
    confirmation: confirmation ? effectiveState(confirmation.state, toPlainDate(confirmation.expiresOn), today) : null,
  }
}

type Examined = { readonly findings: Prisma.JsonValue }

function neuroIsWorse(before: Examined | undefined, after: Examined | undefined): boolean | null {
  if (!before || !after) return null
  return isNeuroWorse(
    readFindingsColumn(before.findings).findings.neuro,
    readFindingsColumn(after.findings).findings.neuro,
  )
}

/** An examination that leaves a root out is none (hazard H07). */
async function neuroTestedOn(tx: ScopedTx, episodeId: string): Promise<PlainDate | null> {
  const row = await tx.assessment.findFirst({
    where: { episodeId, state: 'signed', neuroExamined: true },
    orderBy: { assessedOn: 'desc' },
    select: { assessedOn: true },
  })
  return row && toPlainDate(row.assessedOn)
}

/** The two weeks before today in which a slider was done; green only once the next morning said so too. */
async function sliderSessions(tx: ScopedTx, patientId: PatientId, today: PlainDate): Promise<SliderSession[]> {
  const rows = await tx.session.findMany({
    where: {
      patientId,
      localDay: { gt: toDateColumn(addDays(today, -SLIDER_BLOCK_DAYS)), lt: toDateColumn(today) },
      items: { some: { setsDone: { gt: 0 }, item: { given: { slug: { in: [...SLIDERS] } } } } },
    },
    select: { localDay: true, checkIn: { select: { responseColour: true, responseProvisional: true } } },
  })
  return rows.map(({ localDay, checkIn }) => ({
    day: toPlainDate(localDay),
    isGreen: checkIn?.responseColour === 'green' && !checkIn.responseProvisional,
  }))
}

const LIVE: readonly ConfirmationState[] = ['provisional', 'confirmed', 'suspended']

/** At most one is live (a partial unique index); else the newest says how it ended. They come newest first. */
function liveFirst<Row extends { readonly state: ConfirmationState }>(rows: readonly Row[]): Row | undefined {
  return rows.find((row) => LIVE.includes(row.state)) ?? rows[0]
}

/** Words of a closed list, each once, in the list's order. */
function known<Word extends string>(words: readonly Word[], found: readonly (string | null | undefined)[]): Word[] {
  return words.filter((word) => found.includes(word))
}

const PATIENT_COLUMNS = {
  givenName: true,
  familyName: true,
  episodes: {
    where: { closedOn: null },
    orderBy: [{ openedOn: 'desc' }, { createdAt: 'desc' }],
    take: 1,
    select: {
      id: true,
      side: true,
      assessments: {
        where: { state: 'signed' },
        orderBy: [{ assessedOn: 'desc' }, { createdAt: 'desc' }],
        // The one before is what nerve signs are compared with.
        take: 2,
        select: {
          assessedOn: true,
          findings: true,
          conditions: true,
          irritability: true,
          modifiers: true,
        },
      },
      confirmations: {
        orderBy: { createdAt: 'desc' },
        select: { state: true, expiresOn: true, conditions: true },
      },
    },
  },
} satisfies Prisma.PatientSelect
