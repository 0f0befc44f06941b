import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ExerciseForm } from '@/components/exercises/own/exercise-form'
import { emptyValues } from '@/components/exercises/own/exercise-form-values'
import { PageHeader } from '@/components/layout/page-header'
import { requireActor } from '@/lib/server/auth/require-actor'
import { FIRST_DOSE, getExerciseChoices } from '@/lib/server/exercises/own/own-exercise-queries'
import { addExercise } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('content.new')
  return { title: t('title') }
}

/** A clinic writes an exercise of its own. */
export default async function NewExercisePage() {
  const actor = await requireActor('therapist')
  const [t, choices] = await Promise.all([getTranslations('content.new'), getExerciseChoices(actor.scope)])
  const stopIf = [t('stopIf.spreads'), t('stopIf.pain'), t('stopIf.numbness')]
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <ExerciseForm
        action={addExercise}
        values={emptyValues(FIRST_DOSE, stopIf)}
        choices={choices}
        submit={t('submit')}
      />
    </>
  )
}
