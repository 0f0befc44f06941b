import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { FormCard } from '@/components/exercises/own/form-card'
import { DateField } from '@/components/forms/date-field'
import { Form } from '@/components/forms/form'
import { RadioGroup } from '@/components/forms/radio-group'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextAreaField } from '@/components/forms/text-area-field'
import { ReportingFields } from '@/components/programmes/templates/reporting-fields'
import { WhomFields } from '@/components/programmes/templates/whom-fields'
import type { TemplateFormValues, TemplateTarget } from '@/lib/domain/programmes/templates/template-form-values'
import type { FormAction } from '@/lib/domain/shared/form-state'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

type Props = {
  action: FormAction
  values: TemplateFormValues
  /** Templates that may get their next version; with none it becomes a new one. */
  targets: readonly TemplateTarget[]
  /** Asked for where a version follows another. */
  asksChange: boolean
  days: { readonly min: PlainDate; readonly usual: PlainDate; readonly max: PlainDate }
  /** The words to the patient, item by item. */
  words: ReactNode
  submit: string
  /** What it is made from, as hidden fields. */
  children: ReactNode
}

/** Everything that an author says of a template. */
export function TemplateForm({ action, values, targets, asksChange, days, words, submit, children }: Props) {
  const t = useTranslations('templates.form')
  return (
    <Form action={action} className="flex flex-col gap-4" aria-label={t('title')}>
      {children}
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-4">
          <WhomFields values={values} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <FormCard id="keeping" title={t('keeping')}>
            {targets.length > 0 && (
              <SelectField
                name="target"
                label={t('target')}
                defaultValue="new"
                options={[
                  { value: 'new', label: t('targetNew') },
                  ...targets.map(({ ownId, number, name }) => ({
                    value: `${ownId}:${number}`,
                    label: t('targetVersion', { name, number: number + 1 }),
                  })),
                ]}
              />
            )}
            <RadioGroup
              name="whose"
              legend={t('whose')}
              look="segments"
              defaultValue={values.isShared ? 'clinic' : 'mine'}
              options={[
                { value: 'mine', label: t('mine') },
                { value: 'clinic', label: t('clinic') },
              ]}
            />
            <DateField
              name="reviewBy"
              label={t('reviewBy')}
              hint={t('reviewByHint')}
              defaultValue={days.usual}
              min={days.min}
              max={days.max}
            />
            {(asksChange || targets.length > 0) && (
              <TextAreaField name="changeNote" label={t('changeNote')} rows={2} maxLength={300} optional />
            )}
          </FormCard>
          <ReportingFields reporting={values.reporting} />
        </div>
      </div>
      {words}
      <SubmitButton>{submit}</SubmitButton>
    </Form>
  )
}
