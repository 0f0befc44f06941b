import { useFormatter, useTranslations } from 'next-intl'

/** For the therapist: whether, and when, the patient said that they have read an article. */
export function ReadMark({ readAt }: { readAt: string | null }) {
  const t = useTranslations('learn.staff')
  const format = useFormatter()
  return readAt === null
    ? t('unread')
    : t('readOn', { day: format.dateTime(new Date(readAt), { dateStyle: 'medium' }) })
}
