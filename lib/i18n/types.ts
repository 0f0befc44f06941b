import type { formats } from '@/lib/i18n/formats'
import type { AppLocale } from '@/lib/i18n/locale'
import type { Catalogue } from '@/lib/i18n/messages/en-GB/catalogue'

// A key that is in no catalogue, or a format without a name, is a type error.
declare module 'next-intl' {
  interface AppConfig {
    Locale: AppLocale
    Messages: Catalogue
    Formats: typeof formats
  }
}
