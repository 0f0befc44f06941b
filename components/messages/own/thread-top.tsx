import { useTranslations } from 'next-intl'
import { CallLink } from '@/components/messages/own/call-link'
import { Callout } from '@/components/ui/callout'

/** Whom a patient's clinic sends them to, and when it answers. */
export type ThreadClinic = {
  readonly name: string | null
  readonly emergencyPlace: string
  readonly emergencyNumber: string
  readonly phone: string | null
  readonly answeringHours: string | null
}

/** Always on top of a thread: what cannot wait, when somebody answers, and who reads it. */
export function ThreadTop({ clinic }: { clinic: ThreadClinic }) {
  const t = useTranslations('threads.top')
  const { emergencyPlace: place, emergencyNumber: number, phone } = clinic
  return (
    <section aria-label={t('title')} className="flex flex-col gap-3">
      <Callout tone="stop">
        <p>{t.rich('emergency', { place, number, call: (words) => <CallLink number={number}>{words}</CallLink> })}</p>
      </Callout>
      <p className="font-semibold">{clinic.answeringHours ?? t('noHours')}</p>
      {phone && (
        <p>{t.rich('phone', { number: phone, call: (words) => <CallLink number={phone}>{words}</CallLink> })}</p>
      )}
      {clinic.name && <p className="text-ink-muted">{t('readers', { clinic: clinic.name })}</p>}
    </section>
  )
}
