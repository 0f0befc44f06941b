import { useTranslations } from 'next-intl'
import { FormCard } from '@/components/exercises/own/form-card'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { SelectField } from '@/components/forms/select-field'
import { TextAreaField } from '@/components/forms/text-area-field'
import { TextField } from '@/components/forms/text-field'
import { CONDITIONS, IRRITABILITIES, NERVE_ROOTS } from '@/lib/domain/assessment/vocabulary'
import { TEMPLATE_NAME_MAX } from '@/lib/domain/programmes/templates/own-template'
import type { TemplateFormValues } from '@/lib/domain/programmes/templates/template-form-values'

const DIRECTIONS = ['extension', 'flexion', 'lateral', 'neutral', 'any'] as const

/** What it is called, and whom it suits. */
export function WhomFields({ values }: { values: TemplateFormValues }) {
  const t = useTranslations('templates.form')
  const te = useTranslations('exercises')
  return (
    <FormCard id="whom" title={t('whom')}>
      <TextField name="name" label={t('name')} defaultValue={values.name} maxLength={TEMPLATE_NAME_MAX} />
      <TextAreaField name="summary" label={t('summary')} defaultValue={values.summary} rows={2} maxLength={500} />
      <CheckboxGroup
        name="conditions"
        legend={t('conditions')}
        columns
        defaultValues={values.conditions}
        options={CONDITIONS.map((value) => ({ value, label: te(`condition.${value}`) }))}
      />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <SelectField
          name="direction"
          label={t('direction')}
          placeholder={t('choose')}
          defaultValue={values.direction ?? ''}
          options={DIRECTIONS.map((value) => ({ value, label: te(`direction.${value}`) }))}
        />
        <SelectField
          name="irritability"
          label={t('irritability')}
          placeholder={t('anyIrritability')}
          optional
          defaultValue={values.irritability ?? ''}
          options={IRRITABILITIES.map((value) => ({ value, label: te(`irritability.${value}`) }))}
        />
      </div>
      <CheckboxGroup
        name="roots"
        legend={t('roots')}
        hint={t('rootsHint')}
        optional
        columns
        defaultValues={values.roots}
        options={NERVE_ROOTS.map((value) => ({ value, label: value }))}
      />
      <TextAreaField
        name="suitableWhen"
        label={t('suitableWhen')}
        hint={t('linesHint')}
        defaultValue={values.suitableWhen.join('\n')}
        rows={3}
        optional
      />
      <TextAreaField
        name="notSuitableWhen"
        label={t('notSuitableWhen')}
        hint={t('linesHint')}
        defaultValue={values.notSuitableWhen.join('\n')}
        rows={3}
        optional
      />
      <TextAreaField
        name="evidenceNote"
        label={t('evidenceNote')}
        defaultValue={values.evidenceNote}
        rows={3}
        maxLength={2000}
        optional
      />
    </FormCard>
  )
}
