import 'server-only'

import { CONFIRMATION_STATES } from '@/lib/domain/assessment/confirmation-state'
import { type KneeSide, NERVE_ROOTS, type NerveRoot } from '@/lib/domain/assessment/vocabulary'
import type { ScheduleWindow } from '@/lib/domain/programmes/due-days'
import { CASELOAD_LANES } from '@/lib/domain/progress/caseload/caseload-line'
import type { Snooze } from '@/lib/domain/progress/caseload/snooze'
import type { MemberId, PatientId } from '@/lib/domain/shared/ids'
import type { IsoWeekday, PlainDate } from '@/lib/domain/shared/plain-date'
import { toDateColumn, toPlainDate, toPlainDateOrNull } from '@/lib/server/db/plain-date-column'
import type { Scope, ScopedTx } from '@/lib/server/db/scope'
import { nameFilter } from '@/lib/server/people/name-filter'

export type CaseloadFilter = {
  /** Null is the whole team. */
  readonly therapistId: MemberId | null
  /** Part of a name, as typed. Whoever is urgent stands there whatever is typed (hazard H33). */
  readonly name: string | null
  /** Only those whom somebody has put off, and whose day has not come. */
  readonly snoozedAfter?: PlainDate
  /** One patient. */
  readonly patientId?: PatientId
}

const LATEST = { orderBy: [{ createdAt: 'desc' as const }], take: 1 }

/** What no filter hides: a critical alert that nobody has acknowledged, a programme that was stopped. */
const URGENT = [
  { alerts: { some: { level: 'critical' as const, acknowledgedAt: null } } },
  { programmes: { some: { state: 'suspended' as const } } },
]

/** Whom a therapist looks after in the queue: their own patients that no colleague was asked to look at, and those they were asked. */
export function lookedAfterBy(memberId: MemberId) {
  return {
    OR: [
      { queueMark: { assignedToId: memberId, assignedTo: { archivedAt: null } } },
      {
        therapistId: memberId,
        NOT: { queueMark: { assignedToId: { not: memberId }, assignedTo: { archivedAt: null } } },
      },
    ],
  }
}

/** The colleague who was asked to look, while they are here; null: the patient's own therapist. */
export function askedToLook<Member extends { readonly archivedAt: Date | null }>(
  mark: { readonly assignedTo: Member | null } | null,
): Member | null {
  return mark?.assignedTo && mark.assignedTo.archivedAt === null ? mark.assignedTo : null
}

/** Whoever is urgent in the clinic and not in this therapist's own list. */
export function urgentElsewhere(memberId: MemberId) {
  return { OR: URGENT, NOT: lookedAfterBy(memberId) }
}

export function findPeople(tx: ScopedTx, scope: Scope, { therapistId, name, snoozedAfter, patientId }: CaseloadFilter) {
  return tx.patient.findMany({
    where: {
      clinicId: scope.clinicId,
      archivedAt: null,
      ...(patientId === undefined ? {} : { id: patientId }),
      AND: [
        therapistId === null ? {} : lookedAfterBy(therapistId),
        name === null ? {} : { OR: [{ AND: nameFilter(name) }, ...URGENT] },
        snoozedAfter === undefined ? {} : { queueMark: { snoozedUntil: { gt: toDateColumn(snoozedAfter) } } },
      ],
    },
    orderBy: [{ familyName: 'asc' }, { givenName: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      givenName: true,
      familyName: true,
      dateOfBirth: true,
      therapist: { select: { id: true, name: true } },
      queueMark: {
        select: {
          assignedTo: { select: { id: true, name: true, archivedAt: true } },
          snoozedUntil: true,
          snoozedLane: true,
          version: true,
        },
      },
      episodes: {
        ...LATEST,
        select: {
          id: true,
          side: true,
          assessments: { where: { state: 'draft' }, take: 1, select: { id: true } },
          confirmations: { ...LATEST, select: { state: true, roots: true, signedAt: true, expiresOn: true } },
          programmes: {
            where: { state: { in: ['draft', 'active', 'paused', 'suspended'] } },
            select: {
              state: true,
              stateChangedAt: true,
              pauses: { where: { endedAt: null }, select: { pausedAt: true } },
              revisions: {
                where: { activatedAt: { not: null } },
                orderBy: { number: 'desc' },
                take: 1,
                select: {
                  currentPhase: true,
                  phaseStartedOn: true,
                  phases: { select: { position: true, weeks: true } },
                },
              },
              windows: {
                select: { kind: true, startsOn: true, endsOn: true, weekdays: true, sessionsPerDay: true },
              },
            },
          },
        },
      },
    },
  })
}
export type PersonRow = Awaited<ReturnType<typeof findPeople>>[number]
type ProgrammeOf = PersonRow['episodes'][number]['programmes'][number]
type WindowRow = ProgrammeOf['windows'][number]

export type CaseloadHead = {
  readonly id: PatientId
  readonly givenName: string
  readonly familyName: string
  readonly dateOfBirth: PlainDate
  readonly side: KneeSide | null
  readonly roots: readonly NerveRoot[]
  readonly therapist: QueueMember
  /** Who was asked to look at them instead; null is the patient's own therapist. */
  readonly assignee: QueueMember | null
  readonly snooze: Snooze | null
  /** Of the mark that holds both; 0 while there is none. */
  readonly markVersion: number
}
export type QueueMember = { readonly id: MemberId; readonly name: string }

export function headOf(person: PersonRow): CaseloadHead {
  const [episode] = person.episodes
  const roots = episode?.confirmations[0]?.roots ?? []
  const mark = person.queueMark
  const asked = askedToLook(mark)
  const until = toPlainDateOrNull(mark?.snoozedUntil ?? null)
  const lane = CASELOAD_LANES.find((known) => known === mark?.snoozedLane)
  return {
    id: person.id as PatientId,
    givenName: person.givenName,
    familyName: person.familyName,
    dateOfBirth: toPlainDate(person.dateOfBirth),
    side: episode?.side ?? null,
    roots: NERVE_ROOTS.filter((root) => roots.includes(root)),
    therapist: memberOf(person.therapist),
    assignee: asked && memberOf(asked),
    snooze: until && lane ? { until, lane } : null,
    markVersion: mark?.version ?? 0,
  }
}

const memberOf = ({ id, name }: { readonly id: string; readonly name: string }): QueueMember => ({
  id: id as MemberId,
  name,
})

export function careOf(person: PersonRow, testedOn: PlainDate | null) {
  const [episode] = person.episodes
  const confirmation = episode?.confirmations[0]
  const live = episode?.programmes.find((programme) => programme.state !== 'draft')
  return {
    hasDraftAssessment: (episode?.assessments.length ?? 0) > 0,
    hasDraftProgramme: episode?.programmes.some((programme) => programme.state === 'draft') ?? false,
    confirmation: confirmation
      ? {
          state: CONFIRMATION_STATES.find((state) => state === confirmation.state) ?? 'draft',
          signedAtMs: confirmation.signedAt.getTime(),
          expiresOn: toPlainDate(confirmation.expiresOn),
        }
      : null,
    programme: live ? { state: live.state, changedAtMs: live.stateChangedAt.getTime() } : null,
    phase: live ? phaseOf(live.revisions[0], testedOn) : null,
    windows: (live?.windows ?? []).map(toWindow),
    pausedItems: live ? pausedOf(live.pauses) : null,
  }
}

function pausedOf(pauses: ProgrammeOf['pauses']) {
  if (pauses.length === 0) return null
  return { count: pauses.length, sinceMs: Math.min(...pauses.map(({ pausedAt }) => pausedAt.getTime())) }
}

/** When the nerve signs of the phase are to be tested again. */
function phaseOf(revision: ProgrammeOf['revisions'][number] | undefined, testedOn: PlainDate | null) {
  const phase = revision?.phases.find(({ position }) => position === revision.currentPhase)
  const phaseStartedOn = toPlainDateOrNull(revision?.phaseStartedOn ?? null)
  return phase && phaseStartedOn ? { phaseStartedOn, phaseWeeks: phase.weeks, testedOn } : null
}

function toWindow(row: WindowRow): ScheduleWindow {
  return {
    kind: row.kind,
    startsOn: toPlainDate(row.startsOn),
    endsOn: toPlainDateOrNull(row.endsOn),
    weekdays: row.weekdays as IsoWeekday[],
    sessionsPerDay: row.sessionsPerDay,
  }
}
