import { Phone } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { telephoneLink } from '@/components/sessions/stop/telephone-link'
import { Card } from '@/components/ui/card'
import { buttonClass } from '@/components/ui/looks/button-class'

const EMERGENCY = ['saddle', 'pee', 'poo', 'sex', 'both_legs'] as const
const SAME_DAY = ['weakness', 'numbness', 'fever', 'fall'] as const

type Props = { place: string; number: string; clinicPhone: string | null }

/** The signs in plain words (clinical.md 2.3), by what to do about them. */
export function SignList({ place, number, clinicPhone }: Props) {
  const t = useTranslations('sessions.signs')
  const groups = [
    { key: 'now', text: t('nowText', { place, number }), signs: EMERGENCY, phone: number },
    {
      key: 'today',
      text: clinicPhone ? t('todayText', { number: clinicPhone }) : t('todayTextNoNumber'),
      signs: SAME_DAY,
      phone: clinicPhone,
    },
  ] as const
  return groups.map(({ key, text, signs, phone }) => (
    <Card key={key} mark={key === 'now' ? 'stop' : 'caution'} aria-labelledby={`signs-${key}`}>
      <h2 id={`signs-${key}`} className="text-xl font-semibold">
        {t(key)}
      </h2>
      <p className="mt-0.5">{text}</p>
      <ul className="mt-3 flex list-disc flex-col gap-2 pl-6">
        {signs.map((sign) => (
          <li key={sign}>{t(`sign.${sign}`)}</li>
        ))}
      </ul>
      {phone && (
        <a href={telephoneLink(phone)} className={buttonClass(key === 'now' ? 'danger' : 'secondary', 'lg', 'mt-4')}>
          <Phone aria-hidden="true" size={22} />
          {t('call', { number: phone })}
        </a>
      )}
    </Card>
  ))
}
