import { caseloadHref } from '@/app/therapist/caseload/caseload-href'
import type { CaseloadRowView } from '@/components/people/caseload/caseload-row-view'
import { CASELOAD_DAYS, type CaseloadDay } from '@/lib/domain/progress/caseload/caseload-care'
import { type CaseloadLine, caseloadLine } from '@/lib/domain/progress/caseload/caseload-line'
import { compareCaseload } from '@/lib/domain/progress/caseload/caseload-reason'
import type { CaseloadWhy } from '@/lib/domain/progress/caseload/caseload-why'
import { isAsleep } from '@/lib/domain/progress/caseload/snooze'
import { addDays, ageOn, daysInRange, type PlainDate } from '@/lib/domain/shared/plain-date'
import type { CaseloadView } from '@/lib/schemas/people'
import type { CaseloadPatient } from '@/lib/server/people/caseload-queries'

const HOUR_MS = 3_600_000
const HOURS_A_DAY = 24

export type QueuedPatient = {
  readonly patient: CaseloadPatient
  readonly line: CaseloadLine
  readonly isAsleep: boolean
}

/** Everyone once, most urgent first. */
export function queued(patients: readonly CaseloadPatient[]): readonly QueuedPatient[] {
  return patients
    .map((patient) => {
      const line = caseloadLine(patient.care)
      return { patient, line, isAsleep: isAsleep(patient.snooze, line.lane, patient.care.today) }
    })
    .sort((a, b) => compareCaseload(a.line.verdict, b.line.verdict))
}

type Shown = { readonly view: CaseloadView; readonly name: string | null; readonly nowMs: number }

export function toRow(
  { patient, line, isAsleep: sleeps }: QueuedPatient,
  { view, name, nowMs }: Shown,
): CaseloadRowView {
  return {
    id: patient.id,
    href: `/therapist/patients/${patient.id}`,
    selectHref: caseloadHref({ view, name, patient: patient.id }),
    name: `${patient.givenName} ${patient.familyName}`,
    ageYears: ageOn(patient.dateOfBirth, patient.care.today),
    side: patient.side,
    roots: patient.roots,
    therapistName: view === 'mine' ? null : patient.therapist.name,
    assigneeName: patient.assignee?.name ?? null,
    until: sleeps && patient.snooze ? patient.snooze.until : null,
    lane: line.lane,
    why: line.why,
    others: line.others,
    kneePain: lastDays(patient).map(({ log }) => log?.kneePain ?? null),
    sinceHours: sinceHours(line.why, nowMs),
  }
}

/** One entry for each day of the stretch that a row looks back on. */
export function lastDays({
  care,
}: CaseloadPatient): readonly { readonly day: PlainDate; readonly log: CaseloadDay | null }[] {
  const byDay = new Map(care.days.map((log) => [log.day, log]))
  return daysInRange(addDays(care.today, 1 - CASELOAD_DAYS), care.today).map((day) => ({
    day,
    log: byDay.get(day) ?? null,
  }))
}

function sinceHours(why: CaseloadWhy, nowMs: number): number | null {
  if (why.code === 'silent') return why.days * HOURS_A_DAY
  return 'atMs' in why ? Math.max(0, Math.floor((nowMs - why.atMs) / HOUR_MS)) : null
}
