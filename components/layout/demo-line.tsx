import { useTranslations } from 'next-intl'

/** The quiet line of a demo clinic. A region of its own, so that it is not read as part of the page's content. */
export function DemoLine() {
  const t = useTranslations('common')
  return (
    <section
      aria-label={t('demoLabel')}
      className="no-print bg-sunken text-ink px-4 py-1.5 text-center text-sm text-balance"
    >
      {t('demoLine')}
    </section>
  )
}
