import 'server-only'

import { type ConfirmationState, effectiveState } from '@/lib/domain/assessment/confirmation-state'
import {
  CONDITIONS,
  type Condition,
  DIRECTIONS,
  type Direction,
  IRRITABILITIES,
  type Irritability,
  type KneeSide,
  MODIFIER_KEYS,
  type ModifierKey,
} from '@/lib/domain/assessment/vocabulary'
import type { EpisodeId, PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Prisma } from '@/lib/server/db/generated/client'
import { toPlainDate } from '@/lib/server/db/plain-date-column'
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
  readonly direction: Direction
  readonly irritability: Irritability | null
  readonly modifiers: readonly ModifierKey[]
  readonly isAssessed: boolean
  /** As of today; null when nothing was signed or proposed. */
  readonly confirmation: ConfirmationState | null
}
export type PictureAnswer = PatientPicture | { readonly missing: 'patient' | 'episode' }

/** Row-level security hides other clinics' patients: they are missing like any other. */
export async function readPicture(tx: ScopedTx, patientId: PatientId, today: PlainDate): Promise<PictureAnswer> {
  const patient = await tx.patient.findFirst({ where: { id: patientId, archivedAt: null }, select: PATIENT_COLUMNS })
  if (!patient) return { missing: 'patient' }
  const [episode] = patient.episodes
  if (!episode) return { missing: 'episode' }
  const [assessment] = episode.assessments
  const confirmation = liveFirst(episode.confirmations)
  return {
    patientId,
    name: `${patient.givenName} ${patient.familyName}`,
    givenName: patient.givenName,
    episodeId: episode.id as EpisodeId,
    side: episode.side,
    conditions: known(CONDITIONS, [...(confirmation?.conditions ?? []), ...(assessment?.conditions ?? [])]),
    direction: known(DIRECTIONS, [assessment?.directionalPreference])[0] ?? 'not_tested',
    irritability: known(IRRITABILITIES, [assessment?.irritability])[0] ?? null,
    modifiers: known(MODIFIER_KEYS, assessment?.modifiers ?? []),
    isAssessed: assessment !== undefined,
    confirmation: confirmation ? effectiveState(confirmation.state, toPlainDate(confirmation.expiresOn), today) : null,
  }
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
        take: 1,
        select: { conditions: true, directionalPreference: true, irritability: true, modifiers: true },
      },
      confirmations: {
        orderBy: { createdAt: 'desc' },
        select: { state: true, expiresOn: true, conditions: true },
      },
    },
  },
} satisfies Prisma.PatientSelect
