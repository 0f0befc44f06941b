import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { buttonClass } from '@/components/ui/looks/button-class'

/** Plain links: every patient's page brings this one along, and a part of it that runs in the browser would come twice. */
export default function PatientNotFound() {
  const [t, common] = [useTranslations('sessions.fault'), useTranslations('common')]
  return (
    <main id="content" tabIndex={-1} data-roomy="" className="max-w-patient mx-auto px-5 text-lg outline-none">
      <EmptyState
        headingLevel={1}
        title={t('notFoundTitle')}
        action={
          <div className="flex flex-col gap-3">
            <a href="/patient/today" className={buttonClass('primary', 'lg')}>
              {t('toToday')}
            </a>
            <a href="/patient/warning-signs" className={buttonClass('secondary', 'lg')}>
              {common('warningSigns')}
            </a>
          </div>
        }
      >
        <p>{t('notFoundText')}</p>
      </EmptyState>
    </main>
  )
}
