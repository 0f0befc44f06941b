import type { useTranslations } from 'next-intl'

/** The lock's words: it stands in the browser, where there is no catalogue. */
export function readLockWords(t: ReturnType<typeof useTranslations<'access.lock'>>) {
  return {
    locked: { title: t('title'), lead: t('lead') },
    ended: { title: t('endedTitle'), lead: t('endedLead') },
    other: { title: t('otherTitle'), lead: t('otherLead') },
    password: t('password'),
    submit: t('submit'),
    unreachable: t('unreachable'),
    endedAction: t('endedAction'),
    otherAction: t('otherAction'),
    warnLock: t('warnLock'),
    warnEnd: t('warnEnd'),
    stay: t('stay'),
  }
}

export type LockWords = ReturnType<typeof readLockWords>
