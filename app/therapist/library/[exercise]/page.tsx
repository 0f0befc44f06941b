import { Star } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { LIBRARY } from '@/app/therapist/library/_parts/browse'
import { ExerciseWays } from '@/app/therapist/library/_parts/exercise-ways'
import { patientInHand } from '@/app/therapist/library/_parts/patient-in-hand'
import { markExercise } from '@/app/therapist/library/actions'
import { Evidence } from '@/components/exercises/details/evidence'
import { ExerciseGlance } from '@/components/exercises/details/exercise-glance'
import { FitForPatient } from '@/components/exercises/details/fit-for-patient'
import { LadderRungs } from '@/components/exercises/details/ladder-rungs'
import { NoFigure } from '@/components/exercises/details/no-figure'
import { RestrictionList } from '@/components/exercises/details/restriction-list'
import { TextList } from '@/components/exercises/details/text-list'
import { ExerciseFigure } from '@/components/exercises/figure/exercise-figure'
import { MediaFigure } from '@/components/exercises/media-figure'
import { Form } from '@/components/forms/form'
import { PageHeader } from '@/components/layout/page-header'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { reviewState } from '@/lib/domain/exercises/content/content-review'
import { figureWords } from '@/lib/domain/figures/words'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { requireActor } from '@/lib/server/auth/require-actor'
import { nowMs, todayIn } from '@/lib/server/clock'
import { type ExerciseDetails, getExerciseDetails } from '@/lib/server/exercises/details'
import { noteLookedUp } from '@/lib/server/exercises/exercise-use'
import { fitForPatient } from '@/lib/server/programmes/patient-in-hand'

type Props = {
  params: Promise<{ exercise: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await requireActor('therapist')
  const exercise = await getExerciseDetails(actor.scope, (await params).exercise)
  const t = await getTranslations('library')
  return { title: exercise?.facts.name ?? t('title') }
}

/** Everything that is known of one exercise. Opening it makes it one of the therapist's recent ones. */
export default async function ExercisePage({ params, searchParams }: Props) {
  const actor = await requireActor('therapist')
  const hand = await patientInHand(actor, (await searchParams).patient)
  const exercise = await getExerciseDetails(actor.scope, (await params).exercise)
  if (!exercise) notFound()
  await noteLookedUp(actor.scope, exercise.id, nowMs())
  const fit = hand && (await fitForPatient(actor.scope, hand, exercise.facts.slug))
  const t = await getTranslations('library')
  const person = hand ? `?patient=${hand.patientId}` : ''
  const words = new URLSearchParams({ q: exercise.facts.name })
  return (
    <>
      <p className="mb-1">
        <TextLink href={`${LIBRARY}${person}`}>{t('detail.back')}</TextLink>
      </p>
      <PageHeader
        title={exercise.facts.name}
        badges={<StateBadges exercise={exercise} today={todayIn(actor.clinic.timeZone)} />}
        actions={
          <>
            <ExerciseWays exercise={exercise} />
            <StarButton exercise={exercise} />
          </>
        }
      />
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
        <div className="flex min-w-0 flex-col gap-6">
          {exercise.postures ? (
            <ExerciseFigure
              figure={{
                exerciseId: exercise.id,
                version: exercise.version,
                dose: exercise.facts.dose,
                look: actor.look,
              }}
              words={figureWords(exercise.postures, 'right')}
              position={exercise.facts.position}
              className="rounded-card max-h-96 w-full overflow-hidden"
            />
          ) : (
            <NoFigure exercise={exercise} />
          )}
          {exercise.media.map((file) => (
            <MediaFigure key={file.id} file={file} />
          ))}
          <TextList title={t('detail.steps')} lines={exercise.instructions} ordered />
          <div className="grid gap-6 sm:grid-cols-2">
            <TextList title={t('detail.cues')} lines={exercise.cues} />
            <TextList title={t('detail.errors')} lines={exercise.commonErrors} />
          </div>
          <TextList title={t('detail.stopIf')} lines={exercise.stopIf} />
          <LadderRungs
            ladder={exercise.ladder}
            current={exercise.facts.slug}
            hrefOf={(slug) => `${LIBRARY}/${slug}${person}`}
          />
          <Evidence
            {...exercise}
            reviewHref={exercise.isArchived ? null : `${LIBRARY}/${exercise.facts.slug}/review`}
          />
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          {hand && (
            <FitForPatient
              initials={hand.initials}
              fit={fit}
              programmeHref={`/therapist/patients/${hand.patientId}/programme?${words}#finder`}
            />
          )}
          <Card aria-label={t('detail.facts')}>
            <ExerciseGlance facts={exercise.facts} />
          </Card>
          <RestrictionList restrictions={exercise.restrictions} />
        </div>
      </div>
    </>
  )
}

const REVIEW_TONES = { draft: 'caution', reviewed: 'go', overdue: 'caution' } as const

async function StateBadges({ exercise, today }: { exercise: ExerciseDetails; today: PlainDate }) {
  const t = await getTranslations('library.detail')
  const { version, review } = exercise
  const state = reviewState(version, review && { version, reviewBy: review.reviewBy }, today)
  return (
    <>
      <Badge tone={REVIEW_TONES[state]}>{t(state)}</Badge>
      {exercise.isOwn && <Badge tone="accent">{t('own')}</Badge>}
      {exercise.isArchived && <Badge>{t('archived')}</Badge>}
    </>
  )
}

async function StarButton({ exercise: { id, isFavourite, isArchived } }: { exercise: ExerciseDetails }) {
  const t = await getTranslations('library.favourite')
  if (isArchived) return null
  return (
    <Form action={markExercise}>
      <Button type="submit" name="mark" value={`${isFavourite ? 'remove' : 'add'}:${id}`}>
        <Star aria-hidden="true" size={18} fill={isFavourite ? 'currentColor' : 'none'} />
        {t(isFavourite ? 'removeHere' : 'addHere')}
      </Button>
    </Form>
  )
}
