import { getTranslations } from 'next-intl/server'
import { copyExercise, restoreExercise } from '@/app/therapist/library/[exercise]/edit/actions'
import { ExerciseRights } from '@/components/exercises/own/exercise-rights'
import { ExerciseText } from '@/components/exercises/own/exercise-text'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { VersionField } from '@/components/forms/version-field'
import { Card } from '@/components/ui/card'
import type { ExerciseRecord } from '@/lib/server/exercises/own/own-exercise-queries'

/** Shipped content offers a copy, an own exercise that was put away its return. */
export async function NotEditable({ exercise }: { exercise: ExerciseRecord }) {
  const t = await getTranslations('content.edit')
  const kind = exercise.isOwn ? 'restore' : 'copy'
  return (
    <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
      <ExerciseText exercise={exercise} />
      <div className="flex flex-col gap-4">
        <Card aria-labelledby="way" mark="accent">
          <h2 id="way" className="text-lg font-semibold">
            {t(`${kind}.title`)}
          </h2>
          <p className="text-ink-muted mb-4">{t(`${kind}.text`)}</p>
          <Form action={exercise.isOwn ? restoreExercise : copyExercise} aria-labelledby="way">
            <input type="hidden" name="slug" value={exercise.slug} />
            {exercise.isOwn && <VersionField version={exercise.version} />}
            <SubmitButton>{t(`${kind}.submit`)}</SubmitButton>
          </Form>
        </Card>
        <Card aria-labelledby="rights">
          <h2 id="rights" className="mb-3 text-lg font-semibold">
            {t('rights')}
          </h2>
          <ExerciseRights exercise={exercise} />
        </Card>
      </div>
    </div>
  )
}
