import { Phone } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { telephoneLink } from '@/components/sessions/stop/telephone-link'
import type { WarningUrgency } from '@/lib/domain/assessment/warning-signs'

type Props = {
  urgency: WarningUrgency
  /** What was answered, in sentences. */
  said: ReactNode
  place: string
  number: string
  clinicPhone: string | null
  advicePhone: string | null
}

const CALL =
  'flex min-h-18 w-full items-center justify-center gap-3 rounded-full bg-on-alarm px-6 text-center text-xl font-bold text-alarm no-underline xs:text-2xl'
const QUIET =
  'flex min-h-13 w-full items-center justify-center gap-3 rounded-full border-2 border-on-alarm px-6 text-center font-semibold no-underline'

/** What to do, why in one sentence, and one number to call (clinical.md 2.2). */
export function StopNotice({ urgency, said, place, number, clinicPhone, advicePhone }: Props) {
  const t = useTranslations('sessions.stop')
  const isEmergency = urgency === 'emergency'
  const main = isEmergency ? number : (clinicPhone ?? advicePhone ?? number)
  return (
    <>
      <svg viewBox="0 0 64 64" aria-hidden="true" className="size-17">
        <path d="M19 2H45L62 19V45L45 62H19L2 45V19Z" className="fill-on-alarm" />
        <path d="M32 16V36" strokeWidth="7" strokeLinecap="round" className="stroke-alarm" />
        <circle cx="32" cy="48" r="4.5" className="fill-alarm" />
      </svg>
      <h1 id="stop-title" className="mt-6 text-3xl font-extrabold tracking-[-0.015em]">
        {t(`title.${urgency}`, { place, number })}
      </h1>
      <p className="mt-4 text-xl">
        {said} {t(`needs.${urgency}`)}
      </p>
      <div className="mt-6 flex flex-col gap-3">
        <a href={telephoneLink(main)} className={CALL}>
          <Phone aria-hidden="true" size={28} className="shrink-0" />
          {isEmergency || main === number ? t('call', { number: main }) : t('callClinic', { phone: main })}
        </a>
        {!isEmergency && advicePhone && advicePhone !== main && (
          <a href={telephoneLink(advicePhone)} className={QUIET}>
            {t('callAdvice', { number: advicePhone })}
          </a>
        )}
      </div>
      {!isEmergency && <p className="mt-4">{t('worse', { place, number })}</p>}
    </>
  )
}
