import { useTranslations } from 'next-intl'

/** First stop of the keyboard on every page; each shell has a <main id="content">. */
export function SkipLink() {
  const t = useTranslations('common')
  return (
    <a
      href="#content"
      className="rounded-card bg-ink text-paper sr-only px-5 py-3 font-semibold focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-50"
    >
      {t('skipToContent')}
    </a>
  )
}
