import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ReviewForm } from '@/components/exercises/own/review-form'
import { PageHeader } from '@/components/layout/page-header'
import type { ClinicNumbers } from '@/components/learn/article-blocks'
import { ArticleReading } from '@/components/learn/article-reading'
import { GuidanceRights } from '@/components/programmes/guidance/guidance-rights'
import { ModifierReading } from '@/components/programmes/guidance/modifier-reading'
import { TemplateReading } from '@/components/programmes/guidance/template-reading'
import { Badge } from '@/components/ui/badge'
import { Callout } from '@/components/ui/callout'
import { Card } from '@/components/ui/card'
import { reviewDays } from '@/lib/domain/exercises/content/content-review'
import type { PictureFigure } from '@/lib/domain/learn/shelf'
import { guidanceKeySchema } from '@/lib/schemas/content-register'
import { doneSearchSchema } from '@/lib/schemas/own-exercise'
import { requireActor } from '@/lib/server/auth/require-actor'
import { todayIn } from '@/lib/server/clock'
import { getReviewer } from '@/lib/server/exercises/own/review-exercise'
import { getPictureFigures } from '@/lib/server/learn/read-shelf'
import { type Guidance, getGuidance } from '@/lib/server/programmes/guidance/guidance-queries'
import { reviewGuidance } from './actions'

type Props = {
  params: Promise<{ kind: string; key: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('content.guidance')
  return { title: t('title') }
}

/** Somebody who may reads a template, a flag or an article as a whole and stands by it, for this clinic. */
export default async function ReviewGuidancePage({ params, searchParams }: Props) {
  const actor = await requireActor('therapist')
  const asked = guidanceKeySchema.safeParse(await params)
  const guidance = asked.success ? await getGuidance(actor.scope, asked.data) : null
  if (!guidance) notFound()
  const { done } = doneSearchSchema.parse(await searchParams)
  const today = todayIn(actor.clinic.timeZone)
  const [t, tr, reviewer, figures] = await Promise.all([
    getTranslations('content.guidance'),
    getTranslations('content.review'),
    getReviewer(actor.scope, today),
    getPictureFigures(actor.scope),
  ])
  return (
    <>
      <PageHeader
        title={t('of', { name: guidance.name })}
        lead={t('lead')}
        badges={<Badge>{t(`${guidance.kind}.title`)}</Badge>}
      />
      {done === 'reviewed' && <Callout tone="go" role="status" title={t('done')} className="mb-4" />}
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <Reading guidance={guidance} figures={figures} clinic={actor.clinic} />
        </div>
        <div className="flex flex-col gap-4">
          <Card aria-labelledby="rights">
            <h2 id="rights" className="mb-3 text-lg font-semibold">
              {t('rights.title')}
            </h2>
            <GuidanceRights {...guidance} />
          </Card>
          {reviewer.ok ? (
            <ReviewForm
              action={reviewGuidance}
              statement={t('agreesYes')}
              reviewer={reviewer.value.name}
              days={reviewDays(today)}
            >
              <input type="hidden" name="kind" value={guidance.kind} />
              <input type="hidden" name="key" value={guidance.key} />
              <input type="hidden" name="digest" value={guidance.digest} readOnly />
            </ReviewForm>
          ) : (
            <Callout title={tr('cannot.title')}>
              <p>{tr(`cannot.${reviewer.reason}`)}</p>
            </Callout>
          )}
        </div>
      </div>
    </>
  )
}

type ReadingProps = { guidance: Guidance; figures: readonly PictureFigure[]; clinic: ClinicNumbers }

function Reading({ guidance, figures, clinic }: ReadingProps) {
  if (guidance.kind === 'article')
    return <ArticleReading article={guidance.article} sources={guidance.evidence} clinic={clinic} figures={figures} />
  if (guidance.kind === 'template') return <TemplateReading text={guidance.text} evidence={guidance.evidence} />
  const { reach, stages, evidence, source } = guidance
  return <ModifierReading reach={reach} stages={stages} note={evidence} source={source} />
}
