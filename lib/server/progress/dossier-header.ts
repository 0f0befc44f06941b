import 'server-only'

import { effectiveState } from '@/lib/domain/assessment/confirmation-state'
import { neuroRetest } from '@/lib/domain/assessment/neuro-retest'
import { NERVE_ROOTS } from '@/lib/domain/assessment/vocabulary'
import { phaseWeek } from '@/lib/domain/programmes/today'
import type { DossierHeader } from '@/lib/domain/progress/dossier'
import type { EpisodeId, PatientId } from '@/lib/domain/shared/ids'
import { ageOn, localDayAt, type PlainDate } from '@/lib/domain/shared/plain-date'
import type { Prisma } from '@/lib/server/db/generated/client'
import { toPlainDate, toPlainDateOrNull } from '@/lib/server/db/plain-date-column'
import { type Scope, withScope } from '@/lib/server/db/scope'
import { readPicture } from '@/lib/server/programmes/picture'

const COLUMNS = {
  givenName: true,
  familyName: true,
  dateOfBirth: true,
  _count: { select: { episodes: { where: { closedOn: { not: null } } } } },
  episodes: {
    where: { closedOn: null },
    orderBy: [{ openedOn: 'desc' }, { createdAt: 'desc' }],
    take: 1,
    select: {
      id: true,
      side: true,
      confirmations: {
        orderBy: { createdAt: 'desc' },
        select: { state: true, signedAt: true, expiresOn: true, roots: true },
      },
      assessments: {
        where: { state: 'signed' },
        orderBy: [{ assessedOn: 'desc' }, { createdAt: 'desc' }],
        take: 1,
        select: { roots: true },
      },
      programmes: {
        orderBy: { createdAt: 'desc' },
        take: 1,
        select: {
          state: true,
          stateReason: true,
          currentRevision: true,
          revisions: {
            where: { activatedAt: { not: null } },
            orderBy: { number: 'desc' },
            take: 1,
            select: { currentPhase: true, phaseStartedOn: true, phases: { select: { position: true, weeks: true } } },
          },
        },
      },
    },
  },
} satisfies Prisma.PatientSelect

type Read = Prisma.PatientGetPayload<{ select: typeof COLUMNS }>
type Programme = Read['episodes'][number]['programmes'][number]

/** Who this is and where the care stands; null for a patient who is not of this clinic. */
export async function getDossierHeader(
  scope: Scope,
  patientId: PatientId,
  now: { readonly today: PlainDate; readonly timeZone: string },
): Promise<DossierHeader | null> {
  return withScope(scope, async (tx) => {
    const row = await tx.patient.findFirst({ where: { id: patientId, archivedAt: null }, select: COLUMNS })
    if (!row) return null
    const picture = await readPicture(tx, patientId, now.today)
    const [episode] = row.episodes
    const confirmation = episode && liveFirst(episode.confirmations)
    const dateOfBirth = toPlainDate(row.dateOfBirth)
    const found = 'missing' in picture ? null : picture
    const roots = [...(confirmation?.roots ?? []), ...(episode?.assessments[0]?.roots ?? [])]
    return {
      patientId,
      name: `${row.givenName} ${row.familyName}`,
      givenName: row.givenName,
      dateOfBirth,
      age: ageOn(dateOfBirth, now.today),
      episodeId: (episode?.id ?? null) as EpisodeId | null,
      hasEarlierEpisode: row._count.episodes > 0,
      side: episode?.side ?? null,
      roots: NERVE_ROOTS.filter((root) => roots.includes(root)),
      conditions: found?.conditions ?? [],
      preference: found?.preference ?? null,
      irritability: found?.irritability ?? null,
      isAssessed: found?.isAssessed ?? false,
      confirmation: confirmation
        ? {
            state: effectiveState(confirmation.state, toPlainDate(confirmation.expiresOn), now.today),
            signedOn: localDayAt(confirmation.signedAt.getTime(), now.timeZone),
            expiresOn: toPlainDate(confirmation.expiresOn),
          }
        : null,
      programme: toProgramme(episode?.programmes[0], found?.neuro.testedOn ?? null, now.today),
    }
  })
}

const LIVE = ['provisional', 'confirmed', 'suspended']

function liveFirst<Row extends { readonly state: string }>(rows: readonly Row[]): Row | undefined {
  return rows.find((row) => LIVE.includes(row.state)) ?? rows[0]
}

function toProgramme(
  programme: Programme | undefined,
  testedOn: PlainDate | null,
  today: PlainDate,
): DossierHeader['programme'] {
  if (!programme) return null
  const { state, stateReason } = programme
  const [revision] = programme.revisions
  const isOver = state === 'stopped' || state === 'completed'
  if (!revision || isOver) return { state, stateReason, now: null }
  const phase = revision.phases.find(({ position }) => position === revision.currentPhase)
  const startedOn = toPlainDateOrNull(revision.phaseStartedOn)
  const facts = phase && startedOn ? { phaseStartedOn: startedOn, phaseWeeks: phase.weeks, testedOn } : null
  return {
    state,
    stateReason,
    now: {
      phase: revision.currentPhase,
      phases: revision.phases.length,
      week: facts && phaseWeek(facts.phaseStartedOn, facts.phaseWeeks, today),
      retest: facts && neuroRetest(facts, today),
    },
  }
}
