import { getRequestConfig } from 'next-intl/server'
import { formats } from '@/lib/i18n/formats'
import { DEFAULT_LOCALE } from '@/lib/i18n/locale'
import { catalogue } from '@/lib/i18n/messages/en-GB/catalogue'

/**
 * UTC is not anyone's clock here: it only keeps a forgotten time zone from depending on the server's. Whoever shows an
 * instant passes the clinic's or the patient's zone.
 */
export default getRequestConfig(() => ({
  locale: DEFAULT_LOCALE,
  messages: catalogue,
  timeZone: 'UTC',
  formats,
}))
