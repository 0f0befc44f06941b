import { useFormatter, useTranslations } from 'next-intl'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { NewAddress } from '@/components/programmes/calendar/new-address'
import { Callout } from '@/components/ui/callout'
import { Card } from '@/components/ui/card'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Props = {
  make: FormAction
  end: FormAction
  /** When the address was made; null while there is none. */
  madeAt: Date | null
  timeZone: string
  isEnded: boolean
  /** For a therapist: whose address it is. */
  patientId?: string
}

/** The private address: made, made anew, ended. It is shown once, because only its hash is kept. */
export function AddressPanel({ make, end, madeAt, timeZone, isEnded, patientId }: Props) {
  const t = useTranslations('calendar.address')
  const common = useTranslations('common')
  const format = useFormatter()
  const owner = patientId && <input type="hidden" name="patientId" value={patientId} />
  return (
    <Card id="address" aria-labelledby="address-title" className="scroll-mt-4">
      <h2 id="address-title" className="roomy:text-xl text-lg font-semibold">
        {t('title')}
      </h2>
      <p className="text-ink-muted">{t(patientId ? 'textFor' : 'text')}</p>
      {isEnded && <Callout tone="go" role="status" title={t('ended')} className="mt-3" />}
      <p className="mt-3">{madeAt ? t('since', { date: format.dateTime(madeAt, 'long', { timeZone }) }) : t('none')}</p>
      <Form
        action={make}
        aria-label={t(madeAt ? 'renew' : 'make')}
        idPrefix="make-"
        className="mt-3 flex flex-col gap-4"
      >
        {owner}
        <NewAddress
          words={{
            label: t(patientId ? 'shownFor' : 'shown'),
            hint: t(patientId ? 'shownHintFor' : 'shownHint'),
            // A therapist's own calendar is no place for it.
            open: patientId ? null : t('open'),
            copy: common('copy'),
            copied: common('copied'),
          }}
        />
        <SubmitButton variant={madeAt ? 'secondary' : 'primary'}>{t(madeAt ? 'renew' : 'make')}</SubmitButton>
      </Form>
      {madeAt && (
        <Form action={end} aria-label={t('end')} idPrefix="end-" className="mt-5 flex flex-col gap-2">
          {owner}
          <p className="text-ink-muted">{t('endText')}</p>
          <SubmitButton variant="secondary">{t('end')}</SubmitButton>
        </Form>
      )}
    </Card>
  )
}
