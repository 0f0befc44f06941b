import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { MediaFigure } from '@/components/exercises/media-figure'
import { MediaForm } from '@/components/exercises/own/media-form'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { PageHeader } from '@/components/layout/page-header'
import { Callout } from '@/components/ui/callout'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { MEDIA_COUNT_MAX } from '@/lib/domain/exercises/media/media-rules'
import { mediaSearchSchema } from '@/lib/schemas/exercise-media'
import { exerciseSlug } from '@/lib/schemas/own-exercise'
import { requireActor } from '@/lib/server/auth/require-actor'
import { getExerciseRecord } from '@/lib/server/exercises/own/own-exercise-queries'
import { readUploadNotice } from '@/lib/server/transport/upload-notice'
import { removeMedia } from './actions'

type Props = {
  params: Promise<{ exercise: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('content.media')
  return { title: t('title') }
}

/** Photos and videos of a clinic's own exercise. A page of its own: sending a file must not lose what is typed elsewhere. */
export default async function ExerciseMediaPage({ params, searchParams }: Props) {
  const actor = await requireActor('therapist')
  const slug = exerciseSlug.safeParse((await params).exercise)
  const exercise = slug.success ? await getExerciseRecord(actor.scope, slug.data) : null
  if (!exercise?.isOwn || exercise.isArchived) notFound()
  const { done, refused } = mediaSearchSchema.parse(await searchParams)
  const [t, notice] = await Promise.all([getTranslations('content.media'), readUploadNotice(refused)])
  const isFull = exercise.media.length >= MEDIA_COUNT_MAX
  return (
    <>
      <PageHeader
        title={t('of', { name: exercise.name })}
        lead={t('lead')}
        actions={<LinkButton href={`/therapist/library/${exercise.slug}/edit`}>{t('back')}</LinkButton>}
      />
      {done && <Callout tone="go" role="status" title={t(`done.${done}`)} className="mb-4" />}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_26rem]">
        {exercise.media.length === 0 ? (
          <Card>
            <p className="text-ink-muted">{t('empty')}</p>
          </Card>
        ) : (
          <ul className="grid gap-4 sm:grid-cols-2">
            {exercise.media.map((file, index) => (
              <Card as="li" key={file.id}>
                <MediaFigure file={file} />
                <Form action={removeMedia} idPrefix={`remove-${index}-`} className="mt-3">
                  <input type="hidden" name="slug" value={exercise.slug} />
                  <input type="hidden" name="mediaId" value={file.id} />
                  <SubmitButton variant="quiet" size="md">
                    {t('remove', { number: index + 1 })}
                  </SubmitButton>
                </Form>
              </Card>
            ))}
          </ul>
        )}
        {isFull ? (
          <Callout title={t('full', { count: MEDIA_COUNT_MAX })} />
        ) : (
          <MediaForm slug={exercise.slug} notice={notice} />
        )}
      </div>
    </>
  )
}
