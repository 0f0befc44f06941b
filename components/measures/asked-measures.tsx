import { useFormatter, useTranslations } from 'next-intl'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import type { PatientMeasure } from '@/lib/domain/measures/due'
import type { FormAction } from '@/lib/domain/shared/form-state'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { formatDay } from '@/lib/i18n/format-day'

type Asked = { readonly measure: PatientMeasure; readonly isAsked: boolean; readonly dueOn: PlainDate | null }
type Props = { asked: readonly Asked[]; patientId: string; today: PlainDate; ask: FormAction }

/** What the patient is asked on the phone and when; each can be asked for now. */
export function AskedMeasures({ asked, patientId, today, ask }: Props) {
  const t = useTranslations('measures')
  return (
    <Card aria-labelledby="asked">
      <h2 id="asked" className="text-lg font-semibold">
        {t('asked.title')}
      </h2>
      <p className="text-ink-muted text-sm">{t('asked.lead')}</p>
      <ul className="divide-line divide-y">
        {asked.map((one) => (
          <li key={one.measure} className="py-2.5">
            <p className="font-medium">{t(`name.${one.measure}`)}</p>
            <AskedState one={one} today={today} />
            {!one.isAsked && (
              <Form
                action={ask}
                idPrefix={`ask-${one.measure}-`}
                aria-label={t('asked.askNamed', { name: t(`name.${one.measure}`) })}
                className="mt-1.5"
              >
                <input type="hidden" name="patientId" value={patientId} readOnly />
                <input type="hidden" name="measure" value={one.measure} readOnly />
                <SubmitButton size="md" variant="secondary">
                  {t('asked.ask')}
                </SubmitButton>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function AskedState({ one: { isAsked, dueOn }, today }: { one: Asked; today: PlainDate }) {
  const t = useTranslations('measures.asked')
  const format = useFormatter()
  if (isAsked) return <Badge tone="accent">{t('waiting')}</Badge>
  if (dueOn === null) return <p className="text-ink-muted text-sm">{t('onlyAsked')}</p>
  if (dueOn <= today) return <Badge tone="caution">{t('dueSince', { day: formatDay(format, dueOn, 'date') })}</Badge>
  return <p className="text-ink-muted text-sm">{t('dueOn', { day: formatDay(format, dueOn, 'date') })}</p>
}
