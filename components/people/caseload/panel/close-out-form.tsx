import { useFormatter, useTranslations } from 'next-intl'
import { Form } from '@/components/forms/form'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextAreaField } from '@/components/forms/text-area-field'
import { VersionField } from '@/components/forms/version-field'
import { toAlertKind } from '@/components/progress/dossier-words'
import { ALERT_OUTCOMES } from '@/lib/domain/progress/alert-outcome'
import type { OpenAlert } from '@/lib/domain/progress/caseload/caseload-care'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Props = {
  alerts: readonly [OpenAlert, ...OpenAlert[]]
  patientId: string
  view: string
  timeZone: string
  action: FormAction
}

/** Says what came of the loudest alert; the next one stands here afterwards. */
export function CloseOutForm({ alerts: [alert, ...more], patientId, view, timeZone, action }: Props) {
  const t = useTranslations('people.panel')
  const words = useTranslations('progress.dossier.alerts')
  const format = useFormatter()
  const known = toAlertKind(alert.kind)
  const kind = known ? words(`kind.${known}`) : alert.kind
  const at = format.dateTime(alert.raisedAtMs, 'dayTime', { timeZone })
  return (
    <Form
      key={alert.id}
      action={action}
      idPrefix="close-"
      aria-label={words('sr', { kind, at })}
      className="flex flex-col gap-3"
    >
      <p>
        <b className="font-semibold">{t('alertOf', { kind, at })}</b>
        {more.length > 0 && <span className="text-ink-muted block text-sm">{t('more', { count: more.length })}</span>}
      </p>
      <input type="hidden" name="patientId" value={patientId} />
      <input type="hidden" name="alertId" value={alert.id} />
      <input type="hidden" name="view" value={view} />
      <VersionField version={alert.version} />
      <RadioGroup
        name="outcomeKind"
        legend={words('outcomeKind')}
        hint={words('outcomeKindHint')}
        options={ALERT_OUTCOMES.map((value) => ({ value, label: words(`outcomes.${value}`) }))}
      />
      <TextAreaField name="outcome" label={words('outcome')} hint={words('outcomeHint')} rows={2} maxLength={2000} />
      <SubmitButton size="md">{words('submit')}</SubmitButton>
    </Form>
  )
}
