import { useFormatter, useTranslations } from 'next-intl'
import { AdherenceKey } from '@/components/charts/adherence-key'
import { PainTimeline } from '@/components/charts/pain-timeline'
import { SITE_KEYS, siteKey } from '@/components/progress/dossier-words'
import { Card } from '@/components/ui/card'
import { Tabs } from '@/components/ui/tabs'
import { DOSSIER_ZOOMS, type DossierChange, type DossierTimeline } from '@/lib/domain/progress/dossier'
import type { Trend } from '@/lib/domain/progress/trend'

type Props = { timeline: DossierTimeline; page: string }

/** One time line for pain, furthest point, sessions and changes; the heading says what it says. */
export function DossierTimelineCard({ timeline, page }: Props) {
  const t = useTranslations('progress.dossier')
  const format = useFormatter()
  const { trend, parts, zoom } = timeline
  const hasLog = timeline.days.some((day) => day.knee !== null || day.back !== null)
  const heading = t(`timeline.${hasLog ? trend.direction : 'nothing'}`)
  const label = (change: DossierChange) => {
    if (change.kind === 'phase') return t('timeline.change.phase', { phase: change.phase })
    if (change.kind === 'revision') return t('timeline.change.revision', { number: change.number })
    return t(`timeline.change.${change.kind}`)
  }
  const summary = t('timeline.summary', {
    heading,
    facts: trendFacts(trend, 'long').join(' '),
    done: parts.done,
    told: parts.toldNotDone,
    unknown: parts.unknown,
    paused: parts.paused,
    due: parts.due,
  })
  return (
    <Card aria-labelledby="timeline" className="min-w-0">
      <div className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-2">
        <h2 id="timeline" className="text-lg font-semibold">
          {heading}
        </h2>
        <p className="text-ink-muted">{trendFacts(trend, 'short').join(' · ')}</p>
        <div className="ml-auto max-w-full">
          <Tabs
            label={t('timeline.zoom')}
            tabs={DOSSIER_ZOOMS.map((value) => ({
              href: value === 'six_weeks' ? page : `${page}?days=${value}`,
              label: t(`timeline.${value}`),
              current: value === zoom,
            }))}
          />
        </div>
      </div>
      <PainTimeline
        days={timeline.days}
        changes={timeline.changes.map((change) => ({
          day: change.day,
          label: label(change),
          kind: change.kind === 'confirmed' || change.kind === 'red_flag' ? 'note' : 'programme',
        }))}
        size="full"
        summary={summary}
        summaryHidden
        words={{
          pain: t('timeline.words.pain'),
          knee: t('timeline.words.knee'),
          back: t('timeline.words.back'),
          furthest: t('timeline.words.furthest'),
          sites: SITE_KEYS.map((key) => t(`sites.${key}`)),
          sessions: t('timeline.words.sessions'),
          day: t('timeline.words.day'),
          paper: t('timeline.words.paper'),
          table: t('timeline.words.table'),
        }}
      />
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

  function trendFacts({ kneeFrom, kneeTo, siteFrom, siteTo }: Trend, length: 'short' | 'long'): string[] {
    const isLong = length === 'long'
    const score = (value: number) => format.number(value, { maximumFractionDigits: 1 })
    const place = (site: number) => t(`sites.${siteKey(site)}`).toLowerCase()
    return [
      ...(kneeFrom !== null && kneeTo !== null
        ? [t(isLong ? 'timeline.factsKnee' : 'timeline.knee', { from: score(kneeFrom), to: score(kneeTo) })]
        : []),
      ...(siteFrom !== null && siteTo !== null
        ? [t(isLong ? 'timeline.factsSite' : 'timeline.site', { from: place(siteFrom), to: place(siteTo) })]
        : []),
    ]
  }
}
