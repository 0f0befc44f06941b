import { useTranslations } from 'next-intl'
import { DateField } from '@/components/forms/date-field'
import { Form } from '@/components/forms/form'
import { RadioGroup } from '@/components/forms/radio-group'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { TextLink } from '@/components/ui/text-link'
import { LIVE_MODES, MONITORING_ACTIVITIES, type MonitoringEntry } from '@/lib/domain/monitoring/entry'
import type { FormAction } from '@/lib/domain/shared/form-state'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

type Props = {
  action: FormAction
  patientId: string
  today: PlainDate
  /** What is corrected; without it a new entry is written. */
  corrects?: MonitoringEntry | undefined
  backHref: string
}

/** One's own minutes, or what stands in for an entry that was wrong. */
export function EntryForm({ action, patientId, today, corrects, backHref }: Props) {
  const t = useTranslations('monitoring')
  return (
    <Form action={action} aria-label={t(corrects ? 'form.titleCorrect' : 'form.title')} className="flex flex-col gap-4">
      <input type="hidden" name="patientId" value={patientId} readOnly />
      {corrects && <input type="hidden" name="correctsId" value={corrects.id} readOnly />}
      <DateField name="doneOn" label={t('form.day')} defaultValue={corrects?.doneOn ?? today} max={today} />
      <SelectField
        name="activity"
        label={t('form.activity')}
        placeholder={t('form.choose')}
        defaultValue={corrects?.activity ?? ''}
        options={MONITORING_ACTIVITIES.map((value) => ({ value, label: t(`activity.${value}`) }))}
      />
      <TextField
        name="minutes"
        label={t('form.minutes')}
        hint={t(corrects ? 'form.minutesHintCorrect' : 'form.minutesHint')}
        inputMode="numeric"
        autoComplete="off"
        width="year"
        defaultValue={corrects ? String(corrects.minutes) : ''}
      />
      <RadioGroup
        name="liveMode"
        legend={t('form.live')}
        look="segments"
        defaultValue={corrects?.liveMode ?? 'none'}
        options={(['none', ...LIVE_MODES] as const).map((value) => ({ value, label: t(`mode.${value}`) }))}
      />
      {corrects && (
        <TextField
          name="reason"
          label={t('form.reason')}
          hint={t('form.reasonHint')}
          maxLength={200}
          autoComplete="off"
        />
      )}
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton>{t(corrects ? 'form.saveCorrect' : 'form.save')}</SubmitButton>
        {corrects && (
          <TextLink tall href={backHref}>
            {t('form.cancel')}
          </TextLink>
        )}
      </div>
    </Form>
  )
}
