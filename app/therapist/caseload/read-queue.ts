import { type QueuedPatient, queued } from '@/app/therapist/caseload/caseload-rows'
import { isUrgent } from '@/lib/domain/progress/caseload/caseload-reason'
import type { CaseloadView } from '@/lib/schemas/people'
import type { StaffActor } from '@/lib/server/auth/actor'
import { todayIn } from '@/lib/server/clock'
import { getCaseload, getCaseloadCounts } from '@/lib/server/people/caseload-queries'

export type PersonCount = {
  readonly id: string
  readonly name: string
  readonly count: number
  readonly urgent: number
}
export type Queue = {
  readonly shown: readonly QueuedPatient[]
  /** People in each view, so that nobody is looked for in vain. */
  readonly counts: Readonly<Record<CaseloadView, number>>
  readonly urgentElsewhere: number
  /** Who waits for whom; empty where only one person's patients are shown. */
  readonly perPerson: readonly PersonCount[]
}

/** The queue as one view shows it: whoever was put off is in a view of their own, unless they are urgent. */
export async function readQueue(
  { scope, memberId, clinic }: StaffActor,
  { view, name }: { readonly view: CaseloadView; readonly name: string | null },
): Promise<Queue> {
  const today = todayIn(clinic.timeZone)
  const therapistId = view === 'mine' ? memberId : null
  const snoozed = { therapistId: null, name: null, snoozedAfter: today }
  const [putOff, people, counts] = await Promise.all([
    getCaseload(scope, snoozed, today),
    view === 'snoozed' ? null : getCaseload(scope, { therapistId, name }, today),
    getCaseloadCounts(scope, memberId),
  ])
  const asleep = queued(putOff).filter((one) => one.isAsleep)
  const shown = people === null ? asleep : queued(people).filter((one) => !one.isAsleep)
  const isMine = ({ patient }: QueuedPatient) => (patient.assignee ?? patient.therapist).id === memberId
  return {
    shown,
    counts: {
      mine: counts.mine - asleep.filter(isMine).length,
      team: counts.team - asleep.length,
      snoozed: asleep.length,
    },
    urgentElsewhere: counts.urgentElsewhere,
    perPerson: view === 'team' ? countPerPerson(shown) : [],
  }
}

function countPerPerson(shown: readonly QueuedPatient[]): readonly PersonCount[] {
  const counts = new Map<string, PersonCount>()
  for (const { patient, line } of shown) {
    const { id, name } = patient.assignee ?? patient.therapist
    const before = counts.get(id) ?? { id, name, count: 0, urgent: 0 }
    counts.set(id, {
      ...before,
      count: before.count + Number(line.lane !== 'none'),
      urgent: before.urgent + Number(isUrgent(line.lane)),
    })
  }
  return [...counts.values()].toSorted((a, b) => b.urgent - a.urgent || b.count - a.count || (a.name < b.name ? -1 : 1))
}
