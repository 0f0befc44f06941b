import { Phone } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'

/** The foot of the patient's door: whom to call, and the staff's own door. */
export function DoorHelp({ phone }: { phone: string | null }) {
  const t = useTranslations('access.door')
  return (
    <>
      <p>
        {t('help')}
        <br />
        {phone ? (
          <a href={`tel:${phone.replace(/[^\d+]/g, '')}`} className="text-link inline-flex min-h-12 items-center gap-2">
            <Phone aria-hidden="true" size={20} />
            {t('call', { phone })}
          </a>
        ) : (
          t('askClinic')
        )}
      </p>
      <p>
        {t('team')}{' '}
        <TextLink tall href="/sign-in">
          {t('teamSignIn')}
        </TextLink>
      </p>
    </>
  )
}
