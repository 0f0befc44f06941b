import { useTranslations } from 'next-intl'
import type { NamedExercise } from '@/components/exercises/own/exercise-form'
import type { ExerciseFormValues } from '@/components/exercises/own/exercise-form-values'
import { FigureChoice } from '@/components/exercises/own/figure-choice'
import { FormCard } from '@/components/exercises/own/form-card'
import { SelectField } from '@/components/forms/select-field'
import { TextAreaField } from '@/components/forms/text-area-field'
import { TextField } from '@/components/forms/text-field'
import { NAME_MAX } from '@/lib/domain/exercises/content/own-exercise'
import { CATEGORIES, POSITIONS } from '@/lib/domain/exercises/exercise'

type Props = { values: ExerciseFormValues; choices: readonly NamedExercise[] }

/** What it is called, what kind it is, and how it looks. */
export function WhatSection({ values, choices }: Props) {
  const t = useTranslations('content.form')
  const te = useTranslations('exercises')
  const ts = useTranslations('sessions')
  return (
    <FormCard id="what" title={t('what')}>
      <TextField name="name" label={t('name')} maxLength={NAME_MAX} autoComplete="off" defaultValue={values.name} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="category"
          label={t('category')}
          placeholder={t('choose')}
          defaultValue={values.category}
          options={CATEGORIES.map((category) => ({ value: category, label: te(`category.${category}`) }))}
        />
        <SelectField
          name="position"
          label={t('position')}
          placeholder={t('choose')}
          defaultValue={values.position}
          options={POSITIONS.map((position) => ({ value: position, label: ts(`player.position.${position}`) }))}
        />
      </div>
      <FigureChoice values={values} choices={choices} />
      <TextAreaField
        name="targets"
        label={t('targets')}
        hint={t('targetsHint')}
        rows={2}
        defaultValue={values.targets.join('\n')}
      />
      <TextField
        name="equipment"
        label={t('equipment')}
        hint={t('equipmentHint')}
        optional
        autoComplete="off"
        defaultValue={values.equipment.join(', ')}
      />
    </FormCard>
  )
}
