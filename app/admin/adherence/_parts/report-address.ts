import type { GroupPart } from '@/lib/domain/progress/overview/dimension'
import type { OutcomeBand } from '@/lib/domain/progress/overview/outcome-change'
import type { AlertLevel } from '@/lib/domain/sessions/after-response'
import type { AdherenceSearch, GroupSearch } from '@/lib/schemas/admin'

const REPORT = '/admin/adherence'
type Period = Pick<AdherenceSearch, 'period' | 'from' | 'to'>

/** The address of the same report with something changed; what is as usual is left out. */
export function reportAddress(search: AdherenceSearch, change: Partial<AdherenceSearch>): string {
  const next = { ...search, ...change }
  const params = periodParams(next)
  if (next.table !== 'patient') params.set('table', next.table)
  if (next.order !== 'name') params.set('order', next.order)
  if (next.page > 1) params.set('page', String(next.page))
  return addressOf(REPORT, params)
}

/** The report of the same period, as it begins. */
export function periodAddress(period: Period): string {
  return addressOf(REPORT, periodParams(period))
}

/** The list behind a number of the report. */
export function listAddress(
  search: Period,
  { by, group, part, page = 1 }: Pick<GroupSearch, 'by' | 'group'> & { part: GroupPart; page?: number },
): string {
  const params = periodParams(search)
  params.set('by', by)
  params.set('group', group)
  params.set('part', part)
  if (page > 1) params.set('page', String(page))
  return addressOf(`${REPORT}/patients`, params)
}

/** Who began and is followed by the curve; with a week, those who stopped in it. */
export function beginnersAddress(period: Period, week?: number): string {
  const params = periodParams(period)
  if (week !== undefined) params.set('week', String(week))
  return addressOf(`${REPORT}/beginners`, params)
}

/** Who is compared in a band of the outcome. */
export function comparedAddress(period: Period, band: OutcomeBand, page = 1): string {
  const params = periodParams(period)
  params.set('band', band)
  if (page > 1) params.set('page', String(page))
  return addressOf(`${REPORT}/compared`, params)
}

/** The alerts of a level, with what each waited. */
export function answeredAddress(period: Period, level: AlertLevel): string {
  const params = periodParams(period)
  params.set('level', level)
  return addressOf(`${REPORT}/answered`, params)
}

/** One of the report's tables as a file. */
export function exportAddress(period: Period, sheet: 'groups' | 'trends'): string {
  const params = periodParams(period)
  params.set('sheet', sheet)
  return addressOf('/api/exports/adherence', params)
}

function periodParams({ period, from, to }: Period): URLSearchParams {
  const params = new URLSearchParams()
  if (period) params.set('period', period)
  if (from !== undefined) params.set('from', from)
  if (to !== undefined) params.set('to', to)
  return params
}

function addressOf(path: string, params: URLSearchParams): string {
  const query = params.toString()
  return query ? `${path}?${query}` : path
}
