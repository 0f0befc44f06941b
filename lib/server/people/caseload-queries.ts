import 'server-only'

import { CONFIRMATION_STATES } from '@/lib/domain/assessment/confirmation-state'
import { type KneeSide, NERVE_ROOTS, type NerveRoot } from '@/lib/domain/assessment/vocabulary'
import type { ScheduleWindow } from '@/lib/domain/programmes/due-days'
import {
  CASELOAD_DAYS,
  type CaseloadCare,
  type CaseloadDay,
  type OpenAlert,
  questionsAnsweredYes,
} from '@/lib/domain/progress/caseload-line'
import type { MemberId, PatientId } from '@/lib/domain/shared/ids'
import { addDays, type IsoWeekday, type PlainDate } from '@/lib/domain/shared/plain-date'
import { toDateColumn, toPlainDate, toPlainDateOrNull } from '@/lib/server/db/plain-date-column'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { nameFilter } from '@/lib/server/people/name-filter'
import { WITH_A_LOG } from '@/lib/server/progress/rollup/logged-days'

export type CaseloadPatient = {
  readonly id: PatientId
  readonly givenName: string
  readonly familyName: string
  readonly dateOfBirth: PlainDate
  readonly side: KneeSide | null
  readonly roots: readonly NerveRoot[]
  readonly therapistName: string
  readonly care: CaseloadCare
}
export type CaseloadFilter = {
  /** Null is the whole team. */
  readonly therapistId: MemberId | null
  /** Part of a name, as typed. */
  readonly name: string | null
}

/** The work queue: people and their care, the days of two weeks, the last day of each, the open alerts. */
export function getCaseload(
  scope: Scope,
  filter: CaseloadFilter,
  today: PlainDate,
): Promise<readonly CaseloadPatient[]> {
  return withScope(scope, async (tx) => {
    const people = await findPeople(tx, scope, filter)
    const ids = people.map((person) => person.id)
    const days = await findDays(tx, scope, ids, today)
    const lastDays = await findLastDays(tx, scope, ids)
    const alerts = await findOpenAlerts(tx, scope, ids)
    const tests = await findNeuroTests(tx, scope, ids)
    return people.map((person) => ({
      ...headOf(person),
      care: {
        ...careOf(person, tests.get(person.id) ?? null),
        today,
        days: days.get(person.id) ?? [],
        lastLogOn: lastDays.get(person.id) ?? null,
        openAlerts: alerts.get(person.id) ?? [],
      },
    }))
  })
}

export type CaseloadCounts = { readonly mine: number; readonly team: number }

export function getCaseloadCounts(scope: Scope, memberId: MemberId): Promise<CaseloadCounts> {
  return withScope(scope, async (tx) => {
    const where = { clinicId: scope.clinicId, archivedAt: null }
    const mine = await tx.patient.count({ where: { ...where, therapistId: memberId } })
    return { mine, team: await tx.patient.count({ where }) }
  })
}

const LATEST = { orderBy: [{ createdAt: 'desc' as const }], take: 1 }

function findPeople(tx: ScopedTx, scope: Scope, { therapistId, name }: CaseloadFilter) {
  return tx.patient.findMany({
    where: {
      clinicId: scope.clinicId,
      archivedAt: null,
      ...(therapistId === null ? {} : { therapistId }),
      AND: nameFilter(name),
    },
    orderBy: [{ familyName: 'asc' }, { givenName: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      givenName: true,
      familyName: true,
      dateOfBirth: true,
      therapist: { select: { name: true } },
      episodes: {
        ...LATEST,
        select: {
          side: true,
          assessments: { where: { state: 'draft' }, take: 1, select: { id: true } },
          confirmations: { ...LATEST, select: { state: true, roots: true, signedAt: true, expiresOn: true } },
          programmes: {
            where: { state: { in: ['draft', 'active', 'paused', 'suspended'] } },
            select: {
              state: true,
              stateChangedAt: true,
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
type PersonRow = Awaited<ReturnType<typeof findPeople>>[number]
type ProgrammeOf = PersonRow['episodes'][number]['programmes'][number]
type WindowRow = ProgrammeOf['windows'][number]

function headOf(person: PersonRow) {
  const [episode] = person.episodes
  const roots = episode?.confirmations[0]?.roots ?? []
  return {
    id: person.id as PatientId,
    givenName: person.givenName,
    familyName: person.familyName,
    dateOfBirth: toPlainDate(person.dateOfBirth),
    side: episode?.side ?? null,
    roots: NERVE_ROOTS.filter((root) => roots.includes(root)),
    therapistName: person.therapist.name,
  }
}

function careOf(person: PersonRow, testedOn: PlainDate | null) {
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
  }
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

async function findDays(tx: ScopedTx, scope: Scope, ids: readonly string[], today: PlainDate) {
  const rows = await tx.patientDay.findMany({
    where: {
      ...WITH_A_LOG,
      clinicId: scope.clinicId,
      patientId: { in: [...ids] },
      localDay: { gte: toDateColumn(addDays(today, 1 - CASELOAD_DAYS)), lte: toDateColumn(today) },
    },
    orderBy: { localDay: 'asc' },
    select: {
      patientId: true,
      localDay: true,
      kneePainMax: true,
      furthestSite: true,
      sessionsFull: true,
      sessionsPart: true,
      worstResponse: true,
    },
  })
  return groupByPatient(
    rows,
    (row): CaseloadDay => ({
      day: toPlainDate(row.localDay),
      kneePain: row.kneePainMax,
      site: row.furthestSite,
      sessionsDone: row.sessionsFull + row.sessionsPart,
      worstResponse: row.worstResponse,
    }),
  )
}

async function findLastDays(tx: ScopedTx, scope: Scope, ids: readonly string[]) {
  const rows = await tx.patientDay.groupBy({
    by: ['patientId'],
    where: { ...WITH_A_LOG, clinicId: scope.clinicId, patientId: { in: [...ids] } },
    _max: { localDay: true },
  })
  return new Map(rows.map((row) => [row.patientId, toPlainDateOrNull(row._max.localDay)]))
}

/** The last signed whole examination of each; the mark follows from the findings, which are not opened here. */
async function findNeuroTests(tx: ScopedTx, scope: Scope, ids: readonly string[]) {
  const rows = await tx.assessment.groupBy({
    by: ['patientId'],
    where: { clinicId: scope.clinicId, patientId: { in: [...ids] }, state: 'signed', neuroExamined: true },
    _max: { assessedOn: true },
  })
  return new Map(rows.map((row) => [row.patientId, toPlainDateOrNull(row._max.assessedOn)]))
}

async function findOpenAlerts(tx: ScopedTx, scope: Scope, ids: readonly string[]) {
  const rows = await tx.alert.findMany({
    where: { clinicId: scope.clinicId, patientId: { in: [...ids] }, acknowledgedAt: null },
    orderBy: { raisedAt: 'asc' },
    select: {
      patientId: true,
      kind: true,
      raisedAt: true,
      warningCheck: {
        select: {
          bladderBowelSaddle: true,
          bothLegs: true,
          newWeakness: true,
          newNumbness: true,
          unwellFever: true,
          fallInjury: true,
        },
      },
    },
  })
  return groupByPatient(
    rows,
    ({ kind, raisedAt, warningCheck }): OpenAlert => ({
      kind,
      raisedAtMs: raisedAt.getTime(),
      questions: warningCheck
        ? questionsAnsweredYes({
            bladder_bowel_saddle: warningCheck.bladderBowelSaddle,
            both_legs: warningCheck.bothLegs,
            new_weakness: warningCheck.newWeakness,
            new_numbness: warningCheck.newNumbness,
            unwell_fever: warningCheck.unwellFever,
            fall_injury: warningCheck.fallInjury,
          })
        : [],
    }),
  )
}

function groupByPatient<Row extends { readonly patientId: string }, Value>(
  rows: readonly Row[],
  read: (row: Row) => Value,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>()
  for (const row of rows) groups.set(row.patientId, [...(groups.get(row.patientId) ?? []), read(row)])
  return groups
}
