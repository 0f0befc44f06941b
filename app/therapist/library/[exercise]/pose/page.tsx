import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PosingForm } from '@/components/exercises/own/posing/posing-form'
import { PageHeader } from '@/components/layout/page-header'
import { LinkButton } from '@/components/ui/link-button'
import { lookFor } from '@/lib/domain/figures/drawing/look'
import { exerciseSlug } from '@/lib/schemas/own-exercise'
import { requireActor } from '@/lib/server/auth/require-actor'
import { getPosableExercise } from '@/lib/server/exercises/own/pose-exercise'
import { poseExercise } from './actions'
import './posing.css'

type Props = { params: Promise<{ exercise: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('posing')
  return { title: t('title') }
}

/** The figure of a clinic's own exercise is posed here, joint by joint. */
export default async function PoseExercisePage({ params }: Props) {
  const actor = await requireActor('therapist')
  const slug = exerciseSlug.safeParse((await params).exercise)
  const exercise = slug.success ? await getPosableExercise(actor.scope, slug.data) : null
  if (!exercise) notFound()
  const t = await getTranslations('posing')
  return (
    <>
      <PageHeader
        title={t('of', { name: exercise.name })}
        lead={t('lead')}
        actions={<LinkButton href={`/therapist/library/${exercise.slug}`}>{t('back')}</LinkButton>}
      />
      <PosingForm action={poseExercise} exercise={exercise} look={lookFor(exercise.slug)} />
    </>
  )
}
