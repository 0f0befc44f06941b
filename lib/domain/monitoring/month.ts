import { addDays, type PlainDate, parsePlainDate } from '@/lib/domain/shared/plain-date'

/** A calendar month, 'YYYY-MM'. Management minutes are counted in these, device supply in windows of thirty days. */
export type PlainMonth = string & { readonly __plainMonth: true }

export type MonthRange = { readonly from: PlainDate; readonly to: PlainDate }

/** Null for what is no month. */
export function parsePlainMonth(text: string): PlainMonth | null {
  return parsePlainDate(`${text}-01`) === null ? null : (text as PlainMonth)
}

export function monthOf(day: PlainDate): PlainMonth {
  return day.slice(0, 7) as PlainMonth
}

export function daysOfMonth(month: PlainMonth): MonthRange {
  const from = `${month}-01` as PlainDate
  return { from, to: addDays(`${monthAfter(month)}-01` as PlainDate, -1) }
}

export function monthAfter(month: PlainMonth): PlainMonth {
  return monthOf(addDays(`${month}-28` as PlainDate, 4))
}

export function monthBefore(month: PlainMonth): PlainMonth {
  return monthOf(addDays(`${month}-01` as PlainDate, -1))
}
