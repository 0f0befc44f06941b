import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ExerciseForm } from '@/components/exercises/own/exercise-form'
import { valuesOf } from '@/components/exercises/own/exercise-form-values'
import { VersionField } from '@/components/forms/version-field'
import { PageHeader } from '@/components/layout/page-header'
import { Badge } from '@/components/ui/badge'
import { Callout } from '@/components/ui/callout'
import { LinkButton } from '@/components/ui/link-button'
import { doneSearchSchema, exerciseSlug } from '@/lib/schemas/own-exercise'
import { requireActor } from '@/lib/server/auth/require-actor'
import { getExerciseChoices, getExerciseRecord } from '@/lib/server/exercises/own/own-exercise-queries'
import { AroundExercise } from './_parts/around-exercise'
import { NotEditable } from './_parts/not-editable'
import { editExercise } from './actions'

type Props = {
  params: Promise<{ exercise: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('content.edit')
  return { title: t('title') }
}

/** A clinic's own exercise is edited here; what is shipped can be copied. */
export default async function EditExercisePage({ params, searchParams }: Props) {
  const actor = await requireActor('therapist')
  const slug = exerciseSlug.safeParse((await params).exercise)
  const exercise = slug.success ? await getExerciseRecord(actor.scope, slug.data) : null
  if (!exercise) notFound()
  const { done, version } = doneSearchSchema.parse(await searchParams)
  const [t, choices] = await Promise.all([getTranslations('content.edit'), getExerciseChoices(actor.scope)])
  const isEditable = exercise.isOwn && !exercise.isArchived
  return (
    <>
      <PageHeader
        title={exercise.name}
        lead={isEditable ? t('lead') : undefined}
        actions={<LinkButton href={`/therapist/library/${exercise.slug}`}>{t('back')}</LinkButton>}
        badges={<Badge tone={exercise.isOwn ? 'accent' : 'neutral'}>{t(exercise.isOwn ? 'own' : 'shipped')}</Badge>}
      />
      {done && <Callout tone="go" role="status" title={t(`done.${done}`)} className="mb-4" />}
      {isEditable ? (
        <>
          <ExerciseForm
            // This browser's own save begins a new form; somebody else's must not take away what is typed here.
            key={version}
            action={editExercise}
            values={valuesOf(exercise)}
            choices={choices}
            submit={t('submit')}
          >
            <input type="hidden" name="slug" value={exercise.slug} />
            <VersionField version={exercise.version} />
          </ExerciseForm>
          <AroundExercise exercise={exercise} />
        </>
      ) : (
        <NotEditable exercise={exercise} />
      )}
    </>
  )
}
