import { useFormatter, useTranslations } from 'next-intl'
import { knownRuns } from '@/components/charts/known-runs'
import type { CaseloadPanelView } from '@/components/people/caseload/caseload-row-view'
import { CourseTable } from '@/components/people/caseload/panel/course-table'
import { siteKey } from '@/components/people/site-key'
import { formatDay } from '@/lib/i18n/format-day'

const [LEFT, RIGHT, WIDTH] = [24, 234, 300]
const [PAIN_TOP, PAIN_BOTTOM] = [8, 98]
const [SITE_TOP, SITE_STEP] = [116, 11]
const PAIN_MAX = 10
/** 1 low back to 6 foot; the places that are named at the side. */
const NAMED_SITES = [1, 4, 6] as const

type Days = CaseloadPanelView['days']

/** Pain at both places and the furthest point of two weeks, over the same days; in words above and as a table behind. */
export function CourseChart({ days }: { days: Days }) {
  const t = useTranslations('people')
  const format = useFormatter()
  const step = (RIGHT - LEFT) / Math.max(1, days.length - 1)
  const x = (at: number) => LEFT + at * step
  const y = (pain: number) => PAIN_BOTTOM - (pain / PAIN_MAX) * (PAIN_BOTTOM - PAIN_TOP)
  const siteY = (site: number) => SITE_TOP + site * SITE_STEP
  const lines = [
    {
      key: 'back',
      values: days.map(({ log }) => log?.backPain ?? null),
      stroke: 'stroke-back',
      fill: 'fill-back-text',
    },
    {
      key: 'knee',
      values: days.map(({ log }) => log?.kneePain ?? null),
      stroke: 'stroke-knee',
      fill: 'fill-knee-text',
    },
  ] as const
  const [first, last] = [days[0], days.at(-1)]
  const ends = lines.map(({ values }) => values.findLast((value) => value !== null) ?? null)
  const labelY = apart(ends.map((value) => (value === null ? null : y(value) + 4)))
  return (
    <figure className="mt-4">
      <figcaption className="font-semibold">{t('panel.chart')}</figcaption>
      <p className="text-ink-muted text-sm">{useCourseWords(days)}</p>
      <svg aria-hidden="true" viewBox={`0 0 ${WIDTH} 206`} className="mt-2 block w-full text-[12px]">
        {[0, 5, PAIN_MAX].map((value) => (
          <g key={value}>
            <path
              d={`M${LEFT} ${y(value)}H${RIGHT}`}
              className="stroke-line"
              strokeDasharray={value === 5 ? '2 3' : undefined}
            />
            <text x={LEFT - 6} y={y(value) + 4} textAnchor="end" className="fill-ink-muted">
              {value}
            </text>
          </g>
        ))}
        {lines.map(({ key, values, stroke, fill }, index) => (
          <g key={key}>
            {knownRuns(values).map((run) => (
              <polyline
                key={run[0]?.at}
                points={run.map(({ at, value }) => `${x(at)},${y(value)}`).join(' ')}
                fill="none"
                strokeWidth="2.2"
                strokeLinecap="round"
                strokeLinejoin="round"
                strokeDasharray={key === 'back' ? '5 3' : undefined}
                className={stroke}
              />
            ))}
            {knownRuns(values)
              .filter((run) => run.length === 1)
              .map(
                ([point]) =>
                  point && <circle key={point.at} cx={x(point.at)} cy={y(point.value)} r="2" className={fill} />,
              )}
            {ends[index] !== null && (
              <text x={RIGHT + 8} y={labelY[index] ?? 0} className={`font-semibold ${fill}`}>
                {t(`panel.${key}`)} {ends[index]}
              </text>
            )}
          </g>
        ))}
        {days.map(({ day, log }, at) =>
          log?.site == null ? null : (
            <g key={day}>
              <rect
                x={x(at) - step / 2}
                y={siteY(0)}
                width={step}
                height={Math.max(0, siteY(log.site) - siteY(0))}
                className="fill-band"
              />
              <path
                d={`M${x(at) - step / 2} ${siteY(log.site)}h${step}`}
                strokeWidth="3"
                className="stroke-accent-strong"
              />
            </g>
          ),
        )}
        {NAMED_SITES.map((site) => (
          <text key={site} x={RIGHT + 14} y={siteY(site) + 4} className="fill-ink-muted">
            {t(`sites.${siteKey(site)}`)}
          </text>
        ))}
        {first && last && (
          <>
            <text x={LEFT} y="202" className="fill-ink-muted">
              {formatDay(format, first.day, 'day')}
            </text>
            <text x={RIGHT} y="202" textAnchor="end" className="fill-ink-muted">
              {formatDay(format, last.day, 'day')}
            </text>
          </>
        )}
      </svg>
      <CourseTable days={days} />
    </figure>
  )
}

/** Two labels that would lie over each other move apart. */
function apart([back = null, knee = null]: readonly (number | null)[]): readonly (number | null)[] {
  if (back === null || knee === null || Math.abs(back - knee) >= 14) return [back, knee]
  const middle = (back + knee) / 2
  return knee <= back ? [middle + 7, middle - 7] : [middle - 7, middle + 7]
}

function useCourseWords(days: Days): string {
  const t = useTranslations('people')
  const last = days.findLast(({ log }) => log !== null && (log.kneePain !== null || log.backPain !== null))?.log
  const site = days.findLast(({ log }) => log?.site != null)?.log?.site ?? null
  return t('panel.chartSummary', {
    count: last ? 1 : 0,
    knee: last?.kneePain ?? t('panel.none'),
    back: last?.backPain ?? t('panel.none'),
    site: site === null ? t('panel.none') : t(`sites.${siteKey(site)}`).toLocaleLowerCase(),
  })
}
