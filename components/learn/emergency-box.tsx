import { useTranslations } from 'next-intl'
import type { ClinicNumbers } from '@/components/learn/article-blocks'
import { telephoneLink } from '@/components/sessions/stop/telephone-link'
import { Icon } from '@/components/ui/icon'
import { LinkButton } from '@/components/ui/link-button'

/** The clinic's own number, and the way to the page that asks. */
export function EmergencyBox({ clinic: { emergencyNumber, emergencyPlace } }: { clinic: ClinicNumbers }) {
  const t = useTranslations('learn.emergency')
  return (
    <div className="border-stop bg-stop-soft rounded-card flex flex-col gap-3 border-[1.5px] p-4">
      <p className="text-stop-strong flex items-start gap-2.5 font-bold">
        <Icon name="triangleAlert" size={26} className="mt-0.5 shrink-0" />
        <span>
          {t.rich('text', {
            number: emergencyNumber,
            place: emergencyPlace,
            call: (words) => (
              <a href={telephoneLink(emergencyNumber)} className="-my-2 inline-block py-2 underline">
                {words}
              </a>
            ),
          })}
        </span>
      </p>
      <div className="no-print">
        <LinkButton href="/patient/warning-signs" variant="secondary" size="lg">
          {t('signs')}
        </LinkButton>
      </div>
    </div>
  )
}
