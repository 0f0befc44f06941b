import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ScheduleWindow } from '@/lib/domain/programmes/due-days'
import type { AdherenceParts } from '@/lib/domain/progress/adherence'
import type { SetCount } from '@/lib/domain/progress/adherence-rate'
import type { LoggedSession, PatientLog } from '@/lib/domain/progress/day-rollup'
import { type IsoWeekday, type PlainDate, plainDate } from '@/lib/domain/shared/plain-date'

export type DaysExample = {
  readonly name: string
  readonly log: PatientLog
  readonly seenOn: PlainDate
  readonly parts: AdherenceParts
}

const text = readFileSync(join(import.meta.dirname, '../../docs/adherence.md'), 'utf8')

/** The rows of the table whose first column has this heading: cells as they are written. A misspelt heading is a bug here. */
export function tableOf(firstHeading: string): string[][] {
  const lines = text.split('\n')
  const head = lines.findIndex((line) => line.startsWith(`| ${firstHeading} |`))
  if (head < 0) throw new Error(`No table begins with "${firstHeading}"`)
  const after = lines.slice(head + 2)
  const end = after.findIndex((line) => !line.startsWith('|'))
  return after.slice(0, end < 0 ? after.length : end).map(cellsOf)
}

function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
}

export function daysExamples(): DaysExample[] {
  return tableOf('Example').map(([name = '', planned = '', logged = '', seenOn = '', ...counts]) => {
    const [due = 0, done = 0, toldNotDone = 0, unknown = 0, notYet = 0, paused = 0] = counts.map(Number)
    const parts = { due, done, toldNotDone, unknown, notYet, paused }
    return { name, log: logOf(planned, logged), seenOn: dayOf(seenOn), parts }
  })
}

/** "10/10, 5/10", or "nothing". */
export function setsOf(cell: string): SetCount[] {
  if (cell === 'nothing') return []
  return cell.split(', ').map((entry) => {
    const [done, prescribed] = pairOf(entry, '/')
    return { done, prescribed }
  })
}

export function pairOf(entry: string, between: string): [number, number] {
  const [one, other] = entry.split(between).map(Number)
  if (one === undefined || other === undefined || Number.isNaN(one + other)) throw new Error(`Not a pair: "${entry}"`)
  return [one, other]
}

/** "75 %" as 75; "none" as null. */
export function percentOf(cell: string): number | null {
  return cell === 'none' ? null : Number(cell.replace(' %', ''))
}

export function dayOf(number: string): PlainDate {
  return plainDate(`2026-11-${number.padStart(2, '0')}`)
}

function logOf(planned: string, logged: string): PatientLog {
  const entries = logged.split('; ').map((entry) => entry.split(' '))
  return {
    windows: planned.split('; ').map(windowOf),
    sessions: entries.flatMap(([day = '', sets = '', ...marks]) =>
      sets === 'told' ? [] : [sessionOf(day, sets, marks)],
    ),
    missed: entries.flatMap(([day = '', sets]) => (sets === 'told' ? [dayOf(day)] : [])),
  }
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** "2–8 paused Mon Wed Fri x2". */
function windowOf(entry: string): ScheduleWindow {
  const [range = '', ...words] = entry.split(' ')
  const [from = '', to = ''] = range.split('–')
  const days = words.flatMap((word) => (WEEKDAYS.includes(word) ? [(WEEKDAYS.indexOf(word) + 1) as IsoWeekday] : []))
  const times = words.find((word) => word.startsWith('x'))
  return {
    ...{ startsOn: dayOf(from), endsOn: dayOf(to), kind: words.includes('paused') ? 'paused' : 'active' },
    weekdays: words.includes('daily') ? [1, 2, 3, 4, 5, 6, 7] : days,
    sessionsPerDay: times ? Number(times.slice(1)) : 1,
  }
}

function sessionOf(day: string, sets: string, marks: readonly string[]): LoggedSession {
  const [setsDone, setsPrescribed] = pairOf(sets, '/')
  return {
    ...{ day: dayOf(day), setsDone, setsPrescribed, source: marks.includes('paper') ? 'paper' : 'app' },
    isRetrospective: marks.includes('late'),
    ...{ backPainMax: null, kneePainMax: null, furthestSite: null, effort: null, colour: null },
  }
}
