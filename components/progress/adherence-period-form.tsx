import { useTranslations } from 'next-intl'
import { DateField } from '@/components/forms/date-field'
import { readFormWords } from '@/components/forms/form-words'
import { GetForm } from '@/components/forms/get-form'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormState } from '@/lib/domain/shared/form-state'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

type Props = { state: FormState; from: PlainDate; to: PlainDate; today: PlainDate }

/** Any first and last day; sent by GET, so that the report has an address. */
export function AdherencePeriodForm({ state, from, to, today }: Props) {
  const t = useTranslations('admin.adherence')
  const words = readFormWords(useTranslations('common.form'))
  return (
    <GetForm
      action="/admin/adherence"
      state={state}
      words={words}
      aria-label={t('otherDates')}
      className="flex flex-col gap-3"
    >
      <div className="flex flex-wrap items-end gap-3">
        <DateField name="from" label={t('from')} max={today} defaultValue={from} />
        <DateField name="to" label={t('to')} max={today} defaultValue={to} />
        <span className="pb-0.5">
          <SubmitButton variant="secondary" size="md">
            {t('show')}
          </SubmitButton>
        </span>
      </div>
    </GetForm>
  )
}
