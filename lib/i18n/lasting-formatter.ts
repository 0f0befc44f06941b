import { createFormatter } from 'next-intl'
import { formats } from '@/lib/i18n/formats'
import type { AppLocale } from '@/lib/i18n/locale'

const formatters = new Map<AppLocale, ReturnType<typeof createFormatter>>()

/**
 * What `getFormatter()` answers, for as long as the process runs. next-intl makes its own anew for every request, and making one
 * Intl.DateTimeFormat costs as much as drawing a card: for the pages that are opened most.
 */
export function lastingFormatter(locale: AppLocale): ReturnType<typeof createFormatter> {
  const known = formatters.get(locale)
  if (known) return known
  const made = createFormatter({ locale, formats, timeZone: 'UTC' })
  formatters.set(locale, made)
  return made
}
