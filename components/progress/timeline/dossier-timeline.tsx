import { useFormatter, useTranslations } from 'next-intl'
import { AdherenceKey } from '@/components/charts/adherence-key'
import { PainTimeline } from '@/components/charts/pain-timeline'
import { dossierHref } from '@/components/progress/timeline/dossier-href'
import { timelineMarks } from '@/components/progress/timeline/timeline-marks'
import { useTimelineWords } from '@/components/progress/timeline/timeline-words'
import { ZoomLinks } from '@/components/progress/timeline/zoom-links'
import { trendFacts } from '@/components/progress/trend-facts'
import { Card } from '@/components/ui/card'
import type { DossierTimeline } from '@/lib/domain/progress/dossier'

type Props = { timeline: DossierTimeline; page: string }

/** One time line for pain, furthest point, sessions and changes; the heading says what it says. */
export function DossierTimelineCard({ timeline, page }: Props) {
  const t = useTranslations('progress.dossier')
  const td = useTranslations('dossier.timeline')
  const format = useFormatter()
  const words = useTimelineWords()
  const { trend, back, parts, spans } = timeline
  const hasLog = spans.some((span) => span.knee !== null || span.back !== null)
  const heading = t(`timeline.${hasLog ? trend.direction : 'nothing'}`)
  const facts = trendFacts({ t, td, format }, trend, back)
  const summary = t('timeline.summary', {
    heading,
    facts: facts.long.join(' '),
    done: parts.done,
    told: parts.toldNotDone,
    unknown: parts.unknown,
    paused: parts.paused,
    due: parts.due,
  })
  return (
    <Card aria-labelledby="timeline" className="min-w-0">
      <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-2">
        <h2 id="timeline" className="text-lg font-semibold">
          {heading}
        </h2>
        <p className="text-ink-muted">{facts.short.join(' · ')}</p>
        <ZoomLinks timeline={timeline} page={page} />
      </div>
      <PainTimeline
        days={spans}
        changes={timelineMarks(td, format, timeline, page)}
        size="full"
        summary={summary}
        summaryHidden
        severalHref={({ marks }) => dossierHref(page, { zoom: 'week', until: marks.at(-1)?.day ?? null })}
        words={words}
      />
      {timeline.spanDays > 1 && (
        <p className="text-ink-muted mt-2 text-sm">{td(timeline.spanDays === 7 ? 'perWeek' : 'perMonth')}</p>
      )}
      <div className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-1">
        <AdherenceKey
          parts={{
            done: parts.done,
            told_not_done: parts.toldNotDone,
            unknown: parts.unknown,
            paused: parts.paused,
          }}
        />
        <p className="text-ink-muted text-sm sm:ml-auto">
          {t('timeline.due', { count: parts.due })}
          {parts.notYet > 0 && `, ${t('timeline.notYet', { count: parts.notYet })}`}
        </p>
      </div>
    </Card>
  )
}
