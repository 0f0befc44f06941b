import { useTranslations } from 'next-intl'
import type { NamedExercise } from '@/components/exercises/own/exercise-form'
import type { ExerciseFormValues } from '@/components/exercises/own/exercise-form-values'
import { SelectField } from '@/components/forms/select-field'

type Props = { values: Pick<ExerciseFormValues, 'slug' | 'figureOf'>; choices: readonly NamedExercise[] }

/** Whose figure the exercise shows. A figure that was posed for it stands first, under its own slug. */
export function FigureChoice({ values, choices }: Props) {
  const t = useTranslations('content.form')
  const isPosed = values.slug !== null && values.figureOf === values.slug
  const own = isPosed ? [{ value: values.figureOf, label: t('figureOwn') }] : []
  return (
    <SelectField
      name="figureOf"
      label={t('figure')}
      hint={t('figureHint')}
      placeholder={t('choose')}
      defaultValue={values.figureOf}
      options={[...own, ...choices.map(({ slug, name }) => ({ value: slug, label: name }))]}
    />
  )
}
