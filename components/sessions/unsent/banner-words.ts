import type { useTranslations } from 'next-intl'

export type BannerWords = ReturnType<typeof readBannerWords>

/** Patterns get their `{count}` put back: the number is known in the browser only. */
export function readBannerWords(t: ReturnType<typeof useTranslations<'unsent.banner'>>) {
  return {
    oneSession: t('oneSession'),
    sessions: t('sessions', { count: '{count}' }),
    message: t('message'),
    answers: t('answers'),
    offline: t('offline'),
    signedOut: t('signedOut'),
    refused: t('refused'),
    open: t('open'),
  }
}
