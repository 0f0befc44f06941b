import { useTranslations } from 'next-intl'

/** The quiet line of a demo clinic. */
export function DemoLine() {
  const t = useTranslations('common')
  return <p className="no-print bg-sunken text-ink px-4 py-1.5 text-center text-sm">{t('demoLine')}</p>
}
