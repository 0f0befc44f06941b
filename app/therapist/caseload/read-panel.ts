import { lastDays, type QueuedPatient } from '@/app/therapist/caseload/caseload-rows'
import type { CaseloadPanelView, CaseloadRowView } from '@/components/people/caseload/caseload-row-view'
import { isUrgent } from '@/lib/domain/progress/caseload/caseload-reason'
import { SNOOZE_MAX_DAYS } from '@/lib/domain/progress/caseload/snooze'
import type { AlertLevel } from '@/lib/domain/sessions/after-response'
import { addDays } from '@/lib/domain/shared/plain-date'
import type { Scope } from '@/lib/server/db/scope'
import { getLastWords } from '@/lib/server/people/caseload/panel-queries'
import { getTherapists } from '@/lib/server/people/queries'

const LEVELS: readonly AlertLevel[] = ['critical', 'high', 'low']

/** The details of the patient at one place of the list. */
export async function readPanel(
  scope: Scope,
  shown: readonly QueuedPatient[],
  { rows, at }: { readonly rows: readonly CaseloadRowView[]; readonly at: number },
): Promise<CaseloadPanelView | null> {
  const [one, row] = [shown[at], rows[at]]
  if (!one || !row) return null
  const { patient, line } = one
  const [words, therapists] = await Promise.all([getLastWords(scope, patient.id), getTherapists(scope)])
  const { today, openAlerts } = patient.care
  return {
    row,
    bornOn: patient.dateOfBirth,
    days: lastDays(patient),
    words,
    alerts: openAlerts.toSorted(
      (a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || a.raisedAtMs - b.raisedAtMs,
    ),
    markVersion: patient.markVersion,
    snoozeDays:
      isUrgent(line.lane) || line.lane === 'none'
        ? null
        : { from: addDays(today, 1), to: addDays(today, SNOOZE_MAX_DAYS) },
    isUrgent: isUrgent(line.lane),
    colleagues: therapists.map(({ id, name }) => ({ id, name, isTheirs: id === patient.therapist.id })),
    lookedAfterById: (patient.assignee ?? patient.therapist).id,
    nextHref: rows[at + 1]?.selectHref ?? null,
    previousHref: rows[at - 1]?.selectHref ?? null,
  }
}
