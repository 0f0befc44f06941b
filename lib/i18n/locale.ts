/** The languages there are. One for now; a second one is a folder beside `messages/en-GB` and a line here. */
export const LOCALES = ['en-GB'] as const

export type AppLocale = (typeof LOCALES)[number]

export const DEFAULT_LOCALE: AppLocale = 'en-GB'
