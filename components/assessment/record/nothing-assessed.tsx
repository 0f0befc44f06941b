import { useTranslations } from 'next-intl'

/** The line of a section in which nothing was looked at. */
export function NothingAssessed() {
  return <p className="text-ink-muted">{useTranslations('record')('nothing')}</p>
}
