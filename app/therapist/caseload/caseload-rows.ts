import type { CaseloadRowView } from '@/components/people/caseload/caseload-row-view'
import { CASELOAD_DAYS } from '@/lib/domain/progress/caseload/caseload-care'
import { type CaseloadLine, caseloadLine } from '@/lib/domain/progress/caseload/caseload-line'
import { compareCaseload } from '@/lib/domain/progress/caseload/caseload-reason'
import type { CaseloadWhy } from '@/lib/domain/progress/caseload/caseload-why'
import { addDays, ageOn, daysInRange } from '@/lib/domain/shared/plain-date'
import type { CaseloadPatient } from '@/lib/server/people/caseload-queries'

const HOUR_MS = 3_600_000
const HOURS_A_DAY = 24

/** Everyone once, most urgent first. */
export function caseloadRows(
  patients: readonly CaseloadPatient[],
  view: { readonly nowMs: number; readonly isTeam: boolean },
): readonly CaseloadRowView[] {
  return patients
    .map((patient) => ({ patient, line: caseloadLine(patient.care) }))
    .sort((a, b) => compareCaseload(a.line.verdict, b.line.verdict))
    .map(({ patient, line }) => toRow(patient, line, view))
}

function toRow(
  patient: CaseloadPatient,
  line: CaseloadLine,
  view: { readonly nowMs: number; readonly isTeam: boolean },
): CaseloadRowView {
  const { care } = patient
  const byDay = new Map(care.days.map((day) => [day.day, day]))
  const days = daysInRange(addDays(care.today, 1 - CASELOAD_DAYS), care.today)
  return {
    id: patient.id,
    href: `/therapist/patients/${patient.id}`,
    name: `${patient.givenName} ${patient.familyName}`,
    ageYears: ageOn(patient.dateOfBirth, care.today),
    side: patient.side,
    roots: patient.roots,
    therapistName: view.isTeam ? patient.therapistName : null,
    lane: line.lane,
    why: line.why,
    others: line.others,
    kneePain: days.map((day) => byDay.get(day)?.kneePain ?? null),
    furthestSite: care.days.findLast((day) => day.site !== null)?.site ?? null,
    sinceHours: sinceHours(line.why, view.nowMs),
  }
}

function sinceHours(why: CaseloadWhy, nowMs: number): number | null {
  if (why.code === 'silent') return why.days * HOURS_A_DAY
  return 'atMs' in why ? Math.max(0, Math.floor((nowMs - why.atMs) / HOUR_MS)) : null
}
