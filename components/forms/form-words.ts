import type { useTranslations } from 'next-intl'
import type { FormWords } from '@/components/forms/form-context'

/**
 * The fields' own words from the catalogue. The two with a count stay patterns, with `{count}` put back: the number is known
 * in the browser only.
 */
export function readFormWords(t: ReturnType<typeof useTranslations<'common.form'>>): FormWords {
  return {
    summaryTitle: t('summaryTitle'),
    optional: t('optional'),
    pending: t('pending'),
    charactersLeft: t('charactersLeft', { count: '{count}' }),
    charactersOver: t('charactersOver', { count: '{count}' }),
    before: t('before'),
    yes: t('yes'),
    no: t('no'),
    present: t('present'),
    absent: t('absent'),
    notAssessed: t('notAssessed'),
    show: t('show'),
    hide: t('hide'),
    showPassword: t('showPassword'),
    hidePassword: t('hidePassword'),
  }
}
