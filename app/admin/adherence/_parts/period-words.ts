import { getFormatter, getTranslations } from 'next-intl/server'
import { type DayRange, isWholeMonth, type PeriodPreset } from '@/lib/domain/progress/adherence-period'
import type { FormState } from '@/lib/domain/shared/form-state'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { formatDay } from '@/lib/i18n/format-day'
import type { AdherenceSearch, DateFault, PeriodFaults } from '@/lib/schemas/admin'

const utc = (day: PlainDate) => new Date(`${day}T00:00:00Z`)
const LONG = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
const MONTH = { month: 'long', timeZone: 'UTC' } as const

/** A period as a title says it, and as a sentence begins with it. */
export async function periodWords(preset: PeriodPreset | null, range: DayRange, today: PlainDate) {
  const [t, format] = await Promise.all([getTranslations('admin.adherence.inPeriod'), getFormatter()])
  const dates = format.dateTimeRange(utc(range.from), utc(range.to), LONG)
  const month = format.dateTime(utc(range.from), MONTH)
  const isThisYear = range.from.slice(0, 4) === today.slice(0, 4)
  if (isWholeMonth(range)) {
    return { dates, inPeriod: t('month', { month: isThisYear ? month : `${month} ${range.from.slice(0, 4)}` }) }
  }
  if (preset === 'last_30_days') return { dates, inPeriod: t('last_30_days') }
  if (preset === 'this_month') return { dates, inPeriod: t('so_far', { month }) }
  const [from, to] = [formatDay(format, range.from, 'long'), formatDay(format, range.to, 'long')]
  return { dates, inPeriod: t('range', { from, to }) }
}

/** The short name of the period behind: a month by its name, else its days. */
export async function rangeName(range: DayRange): Promise<string> {
  const format = await getFormatter()
  if (isWholeMonth(range)) return format.dateTime(utc(range.from), MONTH)
  return format.dateTimeRange(utc(range.from), utc(range.to), { day: 'numeric', month: 'short', timeZone: 'UTC' })
}

/** What is wrong with the dates in the address, as the form shows it. */
export async function periodState(search: AdherenceSearch, faults: PeriodFaults): Promise<FormState> {
  const [t, te] = await Promise.all([getTranslations('admin.adherence.faults'), getTranslations('errors.fields')])
  const sentence = (fault: DateFault) => (fault === 'missing' || fault === 'date' ? te(fault) : t(fault))
  const fieldErrors = Object.fromEntries(Object.entries(faults).map(([name, fault]) => [name, [sentence(fault)]]))
  const isInvalid = Object.keys(faults).length > 0
  return {
    status: isInvalid ? 'invalid' : 'idle',
    fieldErrors,
    formErrors: [],
    values: isInvalid ? { from: search.from ?? '', to: search.to ?? '' } : {},
    attempt: isInvalid ? 1 : 0,
  }
}
