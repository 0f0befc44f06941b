import { useTranslations } from 'next-intl'
import type { NamedExercise } from '@/components/exercises/own/exercise-form'
import type { ExerciseFormValues } from '@/components/exercises/own/exercise-form-values'
import { FormCard } from '@/components/exercises/own/form-card'
import { SelectField } from '@/components/forms/select-field'

type Props = { values: ExerciseFormValues; choices: readonly NamedExercise[] }

/** Its place on a ladder: the step below and the step above. */
export function LadderSection({ values, choices }: Props) {
  const t = useTranslations('content.form')
  const options = choices.map(({ slug, name }) => ({ value: slug, label: name }))
  return (
    <FormCard id="ladder" title={t('ladder')} lead={t('ladderLead')}>
      <div className="grid gap-4 sm:grid-cols-2">
        {(['easier', 'harder'] as const).map((link) => (
          <SelectField
            key={link}
            name={link}
            label={t(link)}
            optional
            placeholder={t('none')}
            defaultValue={values[link] ?? ''}
            options={options}
          />
        ))}
      </div>
    </FormCard>
  )
}
