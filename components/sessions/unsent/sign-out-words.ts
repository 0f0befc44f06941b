import type { useTranslations } from 'next-intl'

export type SignOutWords = ReturnType<typeof readSignOutWords>

export function readSignOutWords(t: ReturnType<typeof useTranslations<'unsent.signOut'>>) {
  return {
    title: t('title'),
    text: t('text'),
    send: t('send'),
    sending: t('sending'),
    stillUnsent: t('stillUnsent'),
    keep: t('keep'),
    keepText: t('keepText'),
    remove: t('remove'),
    removeAsk: t('removeAsk'),
    removeYes: t('removeYes'),
    cancel: t('cancel'),
  }
}
