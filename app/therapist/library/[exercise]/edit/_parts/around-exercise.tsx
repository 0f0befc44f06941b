import { getTranslations } from 'next-intl/server'
import { archiveExercise } from '@/app/therapist/library/[exercise]/edit/actions'
import { ExerciseRights } from '@/components/exercises/own/exercise-rights'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { VersionField } from '@/components/forms/version-field'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import type { ExerciseRecord } from '@/lib/server/exercises/own/own-exercise-queries'

/** What stands beside the form of an own exercise: its rights and review, its photos, and the way to put it away. */
export async function AroundExercise({ exercise }: { exercise: ExerciseRecord }) {
  const t = await getTranslations('content.edit')
  const page = `/therapist/library/${exercise.slug}`
  return (
    <div className="mt-4 grid items-start gap-4 md:grid-cols-2 xl:grid-cols-4">
      <Card aria-labelledby="rights">
        <h2 id="rights" className="mb-3 text-lg font-semibold">
          {t('rights')}
        </h2>
        <ExerciseRights exercise={exercise} />
        <LinkButton href={`${page}/review`} className="mt-4">
          {t('review')}
        </LinkButton>
      </Card>
      <Card aria-labelledby="figure">
        <h2 id="figure" className="text-lg font-semibold">
          {t('figure')}
        </h2>
        <p className="text-ink-muted mb-4">{t('figureText', { isOwn: String(exercise.figureOf === exercise.slug) })}</p>
        <LinkButton href={`${page}/pose`}>{t('toFigure')}</LinkButton>
      </Card>
      <Card aria-labelledby="media">
        <h2 id="media" className="text-lg font-semibold">
          {t('media')}
        </h2>
        <p className="text-ink-muted mb-4">{t('mediaText', { count: exercise.media.length })}</p>
        <LinkButton href={`${page}/media`}>{t('toMedia')}</LinkButton>
      </Card>
      <Card aria-labelledby="archive">
        <h2 id="archive" className="text-lg font-semibold">
          {t('archive')}
        </h2>
        <p className="text-ink-muted mb-4">{t('archiveText')}</p>
        <Form action={archiveExercise} idPrefix="archive-" aria-labelledby="archive">
          <input type="hidden" name="slug" value={exercise.slug} />
          <VersionField version={exercise.version} />
          <SubmitButton variant="secondary" size="md">
            {t('archiveSubmit')}
          </SubmitButton>
        </Form>
      </Card>
    </div>
  )
}
