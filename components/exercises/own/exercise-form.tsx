import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DoseSection } from '@/components/exercises/own/dose-section'
import type { ExerciseFormValues } from '@/components/exercises/own/exercise-form-values'
import { LadderSection } from '@/components/exercises/own/ladder-section'
import { RulesSection } from '@/components/exercises/own/rules-section'
import { WhatSection } from '@/components/exercises/own/what-section'
import { WordsSection } from '@/components/exercises/own/words-section'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/domain/shared/form-state'

export type NamedExercise = { readonly slug: string; readonly name: string }

type Props = {
  action: FormAction
  values: ExerciseFormValues
  /** What can be a neighbour, or lend its figure; by name. */
  choices: readonly NamedExercise[]
  submit: string
  /** Which exercise and which version of it; nothing for a new one. */
  children?: ReactNode
}

/** Everything a clinic writes of its own exercise, in the order in which one thinks of it. */
export function ExerciseForm({ action, values, choices, submit, children }: Props) {
  const t = useTranslations('content.form')
  const others = choices.filter((choice) => choice.slug !== values.slug)
  return (
    <Form action={action} className="flex flex-col gap-4" aria-label={t('title')}>
      {children}
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-4">
          <WhatSection values={values} choices={others} />
          <WordsSection values={values} />
          <DoseSection dose={values.dose} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <RulesSection values={values} />
          <LadderSection values={values} choices={others} />
        </div>
      </div>
      <SubmitButton>{submit}</SubmitButton>
    </Form>
  )
}
