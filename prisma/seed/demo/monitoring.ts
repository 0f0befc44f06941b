import type { LiveMode, MonitoringActivity } from '@/lib/domain/monitoring/entry'
import { addDays, daysBetween, type PlainDate } from '@/lib/domain/shared/plain-date'
import type { DemoData, DemoPatient } from '@/prisma/seed/demo/demo-data'
import { clock, instantAt } from '@/prisma/seed/demo/local-time'
import { stableId } from '@/prisma/seed/stable-id'

export type DemoMonitoringEntry = {
  readonly id: string
  readonly patientId: string
  readonly authorId: string
  readonly doneOn: PlainDate
  readonly activity: MonitoringActivity
  readonly minutes: number
  readonly liveMode: LiveMode | null
  readonly recordedAt: string
}

export type DemoAccessDay = { readonly patientId: string; readonly localDay: PlainDate; readonly firstAt: string }

type Work = Pick<DemoMonitoringEntry, 'activity' | 'minutes' | 'liveMode'>

const SET_UP: Work = { activity: 'set_up', minutes: 20, liveMode: 'in_person' }
/** Weeks in turn: what came is looked through each week, and in the third of four the patient is called. */
const WEEKS: readonly (readonly Work[])[] = [
  [{ activity: 'data_review', minutes: 7, liveMode: null }],
  [{ activity: 'data_review', minutes: 5, liveMode: null }],
  [
    { activity: 'data_review', minutes: 6, liveMode: null },
    { activity: 'contact', minutes: 9, liveMode: 'phone' },
  ],
  [{ activity: 'data_review', minutes: 8, liveMode: null }],
]

/** The minutes that the demo's therapists wrote down: set-up on the first day, then week by week, none of today. */
export function monitoringOf({ patients, today, clinic }: DemoData): DemoMonitoringEntry[] {
  return patients.flatMap((patient) => {
    if (patient.programme === null || patient.sessions.length === 0) return []
    const { openedOn } = patient.episode
    const weeks = Math.floor((daysBetween(openedOn, today) - 1) / 7)
    const later = Array.from({ length: Math.max(0, weeks) }, (_, week) =>
      (WEEKS[week % WEEKS.length] ?? []).map((work) => entryOf(patient, addDays(openedOn, (week + 1) * 7), work)),
    )
    return [entryOf(patient, openedOn, SET_UP), ...later.flat()].map((entry) => ({
      ...entry,
      recordedAt: instantAt(entry.doneOn, clock('16:40'), clinic.timeZone),
    }))
  })
}

function entryOf(patient: DemoPatient, doneOn: PlainDate, work: Work): Omit<DemoMonitoringEntry, 'recordedAt'> {
  const id = stableId(
    `demo:${patient.key}:monitoring:${daysBetween(patient.episode.openedOn, doneOn)}:${work.activity}`,
  )
  return { id, patientId: patient.id, authorId: patient.therapistId, doneOn, ...work }
}

/** Who did a session in the app used it on that day; nobody of the demo only looked. */
export function accessDaysOf({ patients }: DemoData): DemoAccessDay[] {
  return patients.flatMap(({ id, sessions }) => {
    const first = new Map<PlainDate, string>()
    for (const { source, localDay, startedAt } of sessions)
      if (source === 'app' && !first.has(localDay)) first.set(localDay, startedAt)
    return [...first].map(([localDay, firstAt]) => ({ patientId: id, localDay, firstAt }))
  })
}
