import type { useFormatter, useTranslations } from 'next-intl'

/** The sheet's words. react-pdf draws outside React's own tree, where hooks do not reach: they are handed down. */
export type HandoutWords = {
  readonly t: ReturnType<typeof useTranslations<'handout'>>
  /** The catalogue of exercises: band colours. */
  readonly te: ReturnType<typeof useTranslations<'exercises'>>
  /** The six warning signs, in the words in which the app asks for them. */
  readonly tq: ReturnType<typeof useTranslations<'sessions.warning.question'>>
  readonly format: ReturnType<typeof useFormatter>
}
