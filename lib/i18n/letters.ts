import { createTranslator } from 'use-intl/core'
import type { LetterWords } from '@/lib/domain/messages/letter-words'
import { DEFAULT_LOCALE } from '@/lib/i18n/locale'
import { catalogue } from '@/lib/i18n/messages/en-GB/catalogue'

/** For the queue, which writes letters without a request: by the core alone, since `next-intl` itself wants Next around it. */
export function letterWords(): LetterWords {
  const t = createTranslator({ locale: DEFAULT_LOCALE, messages: catalogue, namespace: 'reminders.letters' })
  const session = createTranslator({ locale: DEFAULT_LOCALE, messages: catalogue, namespace: 'nudges.letters' })
  return {
    confirm: (link) => ({ subject: t('confirm.subject'), text: t('confirm.text', { link }) }),
    session: (links) => ({ subject: session('subject'), text: session('text', links) }),
    sessionRepeat: (links) => ({ subject: session('subjectAgain'), text: session('text', links) }),
    morning: (links) => ({ subject: t('morning.subject'), text: t('morning.text', links) }),
  }
}
