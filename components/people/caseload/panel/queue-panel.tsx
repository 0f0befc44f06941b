import { useFormatter, useTranslations } from 'next-intl'
import type { CaseloadPanelView } from '@/components/people/caseload/caseload-row-view'
import { CaseloadWhy } from '@/components/people/caseload/caseload-why'
import { LANE_TEXT } from '@/components/people/caseload/lane-text'
import { CourseChart } from '@/components/people/caseload/panel/course-chart'
import { KeyBar } from '@/components/people/caseload/panel/key-bar'
import { PanelActions, type QueueActions } from '@/components/people/caseload/panel/panel-actions'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { formatDay } from '@/lib/i18n/format-day'

type Props = { panel: CaseloadPanelView; view: string; timeZone: string; actions: QueueActions }

/** The patient that is selected: why now, the last two weeks, what they wrote, and what can be done at once. */
export function QueuePanel({ panel, view, timeZone, actions }: Props) {
  const t = useTranslations('people')
  const format = useFormatter()
  const { row, words } = panel
  return (
    <Card
      id="details"
      aria-labelledby="details-name"
      className="scroll-mt-4 xl:sticky xl:top-4 xl:max-h-[calc(100dvh-2rem)] xl:overflow-y-auto"
    >
      <h2 id="details-name" className="text-xl font-semibold">
        {row.name}
      </h2>
      <p className="text-ink-muted text-sm">
        {[t('panel.born', { on: formatDay(format, panel.bornOn) }), row.side && t(`sides.${row.side}`), ...row.roots]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ul aria-label={t('panel.reasons')} className="mt-3 flex flex-col gap-2 text-sm">
        {[row, ...row.others].map(({ lane, why }) => (
          <li key={lane}>
            <span className={`block font-semibold ${LANE_TEXT[lane]}`}>{t(`caseload.lanes.${lane}`)}</span>
            <CaseloadWhy why={why} timeZone={timeZone} />
          </li>
        ))}
      </ul>
      <CourseChart days={panel.days} />
      {words && (
        <div className="mt-4">
          <h3 className="font-semibold">
            {t('panel.wrote', { at: format.dateTime(words.atMs, 'dayTime', { timeZone }) })}
          </h3>
          <blockquote className="border-line mt-1.5 border-l-[3px] pl-3 break-words whitespace-pre-line">
            {words.text}
          </blockquote>
        </div>
      )}
      <PanelActions panel={panel} view={view} timeZone={timeZone} actions={actions} />
      <KeyBar nextHref={panel.nextHref} previousHref={panel.previousHref} />
      <TextLink tall href="#queue" className="xl:hidden">
        {t('panel.backToList')}
      </TextLink>
    </Card>
  )
}
