import 'server-only'

import type { CaseloadCare } from '@/lib/domain/progress/caseload/caseload-care'
import type { MemberId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { findDays, findLastHeard, findNeuroTests } from '@/lib/server/people/caseload/find-log'
import { findMeasures, NO_MEASURES } from '@/lib/server/people/caseload/find-measures'
import {
  type CaseloadFilter,
  type CaseloadHead,
  careOf,
  findPeople,
  headOf,
  lookedAfterBy,
  urgentElsewhere,
} from '@/lib/server/people/caseload/find-people'
import { findOpenAlerts, findStandings, findWaitingMessages } from '@/lib/server/people/caseload/find-waiting'

export type CaseloadPatient = CaseloadHead & { readonly care: CaseloadCare }

/** The work queue: people and their care, the days of two weeks, and what waits. It reads the roll-up and small tables, never the log. */
export function getCaseload(
  scope: Scope,
  filter: CaseloadFilter,
  today: PlainDate,
): Promise<readonly CaseloadPatient[]> {
  return withScope(scope, (tx) => readCaseload(tx, scope, filter, today))
}

/** The same inside a transaction. */
export async function readCaseload(
  tx: ScopedTx,
  scope: Scope,
  filter: CaseloadFilter,
  today: PlainDate,
): Promise<readonly CaseloadPatient[]> {
  const people = await findPeople(tx, scope, filter)
  const ids = people.map((person) => person.id)
  const days = await findDays(tx, scope, ids, today)
  const heard = await findLastHeard(tx, scope, ids)
  const alerts = await findOpenAlerts(tx, scope, ids)
  const tests = await findNeuroTests(tx, scope, ids)
  const messages = await findWaitingMessages(tx, scope, ids)
  const standings = await findStandings(tx, scope, ids)
  const episodes = people.flatMap((person) => person.episodes.map(({ id }) => id))
  const measures = await findMeasures(tx, scope, episodes)
  return people.map((person) => ({
    ...headOf(person),
    care: {
      ...careOf(person, tests.get(person.id) ?? null),
      today,
      days: days.get(person.id) ?? [],
      lastLogOn: heard.get(person.id)?.loggedOn ?? null,
      lastReplyOn: heard.get(person.id)?.repliedOn ?? null,
      openAlerts: alerts.get(person.id) ?? [],
      message: messages.get(person.id) ?? null,
      ready: standings.get(person.id) ?? null,
      measures: measures.get(person.id) ?? NO_MEASURES,
    },
  }))
}

export type CaseloadCounts = {
  readonly mine: number
  readonly team: number
  /** Urgent, and in nobody's list but a colleague's. */
  readonly urgentElsewhere: number
}

export function getCaseloadCounts(scope: Scope, memberId: MemberId): Promise<CaseloadCounts> {
  return withScope(scope, async (tx) => {
    const where = { clinicId: scope.clinicId, archivedAt: null }
    return {
      mine: await tx.patient.count({ where: { ...where, ...lookedAfterBy(memberId) } }),
      team: await tx.patient.count({ where }),
      urgentElsewhere: await tx.patient.count({ where: { ...where, ...urgentElsewhere(memberId) } }),
    }
  })
}
