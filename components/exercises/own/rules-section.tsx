import { useTranslations } from 'next-intl'
import type { ExerciseFormValues } from '@/components/exercises/own/exercise-form-values'
import { FormCard } from '@/components/exercises/own/form-card'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { RadioGroup } from '@/components/forms/radio-group'
import { SelectField } from '@/components/forms/select-field'
import { TextAreaField } from '@/components/forms/text-area-field'
import { TextField } from '@/components/forms/text-field'
import { CONDITIONS } from '@/lib/domain/assessment/vocabulary'
import { LOADS, LUMBAR_BIASES } from '@/lib/domain/exercises/exercise'

const FLAGS = ['indicatedFor', 'cautionFor', 'contraindicatedFor'] as const

/** What the rules read: how it loads the back, and for whom it is. */
export function RulesSection({ values }: { values: ExerciseFormValues }) {
  const t = useTranslations('content.form')
  const te = useTranslations('exercises')
  const conditions = CONDITIONS.map((condition) => ({ value: condition, label: te(`condition.${condition}`) }))
  return (
    <FormCard id="rules" title={t('rules')} lead={t('rulesLead')}>
      <SelectField
        name="lumbarBias"
        label={t('lumbarBias')}
        placeholder={t('choose')}
        defaultValue={values.lumbarBias}
        className="max-w-sm"
        options={LUMBAR_BIASES.map((bias) => ({ value: bias, label: t(`bias.${bias}`) }))}
      />
      <RadioGroup
        name="load"
        legend={t('load')}
        look="segments"
        defaultValue={values.load}
        options={LOADS.map((load) => ({ value: load, label: t(`loads.${load}`) }))}
      />
      <RadioGroup
        name="sides"
        legend={t('sides')}
        look="segments"
        defaultValue={values.sides}
        options={[
          { value: 'both', label: t('sidesBoth') },
          { value: 'one', label: t('sidesOne') },
        ]}
      />
      {FLAGS.map((flag) => (
        <CheckboxGroup
          key={flag}
          name={flag}
          legend={t(flag)}
          hint={t(`${flag}Hint`)}
          options={conditions}
          defaultValues={values[flag]}
          columns
        />
      ))}
      <TextAreaField
        name="evidence"
        label={t('evidence')}
        hint={t('evidenceHint')}
        optional
        rows={3}
        maxLength={1000}
        defaultValue={values.evidence}
      />
      <TextField name="source" label={t('source')} optional autoComplete="off" defaultValue={values.source} />
    </FormCard>
  )
}
