import { useTranslations } from 'next-intl'

/** First stop of the keyboard on every page; each shell has a <main id="content">. */
export function SkipLink() {
  const t = useTranslations('common')
  return (
    <a
      href="#content"
      className="no-print rounded-card bg-ink text-paper fixed top-3 left-3 z-50 -translate-y-24 px-5 py-3 font-semibold focus:translate-y-0"
    >
      {t('skipToContent')}
    </a>
  )
}
