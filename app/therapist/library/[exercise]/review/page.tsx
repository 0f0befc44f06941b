import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { MediaFigure } from '@/components/exercises/media-figure'
import { ExerciseRights } from '@/components/exercises/own/exercise-rights'
import { ExerciseText } from '@/components/exercises/own/exercise-text'
import { ReviewForm } from '@/components/exercises/own/review-form'
import { VersionField } from '@/components/forms/version-field'
import { PageHeader } from '@/components/layout/page-header'
import { Callout } from '@/components/ui/callout'
import { Card } from '@/components/ui/card'
import { reviewDays } from '@/lib/domain/exercises/content/content-review'
import { doneSearchSchema, exerciseSlug } from '@/lib/schemas/own-exercise'
import { requireActor } from '@/lib/server/auth/require-actor'
import { todayIn } from '@/lib/server/clock'
import { getExerciseRecord } from '@/lib/server/exercises/own/own-exercise-queries'
import { getReviewer } from '@/lib/server/exercises/own/review-exercise'
import { reviewExercise } from './actions'

type Props = {
  params: Promise<{ exercise: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('content.review')
  return { title: t('title') }
}

/** Somebody who may reads an exercise as a whole and stands by it, for this clinic. */
export default async function ReviewExercisePage({ params, searchParams }: Props) {
  const actor = await requireActor('therapist')
  const slug = exerciseSlug.safeParse((await params).exercise)
  const exercise = slug.success ? await getExerciseRecord(actor.scope, slug.data) : null
  if (!exercise || exercise.isArchived) notFound()
  const { done } = doneSearchSchema.parse(await searchParams)
  const today = todayIn(actor.clinic.timeZone)
  const [t, reviewer] = await Promise.all([getTranslations('content.review'), getReviewer(actor.scope, today)])
  return (
    <>
      <PageHeader title={t('of', { name: exercise.name })} lead={t('lead')} />
      {done === 'reviewed' && <Callout tone="go" role="status" title={t('done')} className="mb-4" />}
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <ExerciseText exercise={exercise} />
          {exercise.media.length > 0 && (
            <ul aria-label={t('media')} className="grid gap-4 sm:grid-cols-2">
              {exercise.media.map((file) => (
                <Card as="li" key={file.id}>
                  <MediaFigure file={file} />
                </Card>
              ))}
            </ul>
          )}
        </div>
        <div className="flex flex-col gap-4">
          <Card aria-labelledby="rights">
            <h2 id="rights" className="mb-3 text-lg font-semibold">
              {t('rights')}
            </h2>
            <ExerciseRights exercise={exercise} />
          </Card>
          {reviewer.ok ? (
            <ReviewForm
              action={reviewExercise}
              statement={t('agreesYes', { version: exercise.version })}
              reviewer={reviewer.value.name}
              days={reviewDays(today)}
            >
              <input type="hidden" name="slug" value={exercise.slug} />
              <VersionField version={exercise.version} />
            </ReviewForm>
          ) : (
            <Callout title={t('cannot.title')}>
              <p>{t(`cannot.${reviewer.reason}`)}</p>
            </Callout>
          )}
        </div>
      </div>
    </>
  )
}
