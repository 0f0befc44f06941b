import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Sparkline } from '@/components/charts/sparkline'
import type { CaseloadRowView } from '@/components/people/caseload/caseload-row-view'
import { CaseloadWhy } from '@/components/people/caseload/caseload-why'
import { LANE_TEXT } from '@/components/people/caseload/lane-text'
import { formatDay } from '@/lib/i18n/format-day'

type Props = { row: CaseloadRowView; isSelected: boolean; timeZone: string; children: ReactNode }

const LOUD = new Set(['red_flag', 'suspended', 'worsening', 'two_reds'])
/** The row whose details are shown: a frame around it, beside the reason's cell, which belongs to all of them. */
const SELECTED =
  'has-[a[aria-current]]:bg-surface lg:[&>:not([scope=rowgroup])]:shadow-[inset_0_2px_0_var(--accent),inset_0_-2px_0_var(--accent)] max-lg:border-accent max-lg:inset-ring max-lg:inset-ring-accent'
const HOURS_A_DAY = 24
/** Up to here hours are said, from here on days. */
const HOURS_SHOWN = 48

/** One patient. The name leads to the dossier; the evidence covers the row, and shows the details beside the list. `children` is the reason's cell in the first row of a lane. */
export function CaseloadRow({ row, isSelected, timeZone, children }: Props) {
  const t = useTranslations('people')
  const format = useFormatter()
  const last = row.kneePain.findLast((value) => value !== null) ?? null
  const tone = LOUD.has(row.lane) ? 'stop' : 'accent'
  const cell = 'border-line border-b px-3 py-3 align-middle max-lg:border-0 max-lg:p-0 [tr:last-child>&]:border-edge/50'
  return (
    <tr
      className={`has-[a:hover]:bg-sunken max-lg:border-line max-lg:bg-surface max-lg:rounded-card relative max-lg:mb-2 max-lg:grid max-lg:grid-cols-[minmax(0,1fr)] max-lg:gap-x-4 max-lg:gap-y-1 max-lg:border max-lg:px-4 max-lg:py-3 max-lg:@min-[17rem]:grid-cols-[minmax(0,1fr)_auto] ${row.lane === 'red_flag' ? 'bg-stop-soft max-lg:border-stop' : ''} ${isSelected ? SELECTED : ''}`}
    >
      {children}
      <th scope="row" className={`${cell} font-normal max-lg:order-1`}>
        <span className={`mb-0.5 block text-sm font-semibold lg:hidden ${LANE_TEXT[row.lane]}`}>
          {t(`caseload.lanes.${row.lane}`)}
        </span>
        <Link href={row.href} prefetch={false} className="relative z-10 font-semibold no-underline hover:underline">
          {row.name}
        </Link>
        <span className="text-ink-muted block text-sm">
          {[row.ageYears, row.side && t(`sides.${row.side}`), ...row.roots].filter(Boolean).join(' · ')}
        </span>
        {row.therapistName && <span className="text-ink-muted block text-sm">{row.therapistName}</span>}
        {row.assigneeName && (
          <span className="text-ink-muted block text-sm">{t('caseload.asked', { name: row.assigneeName })}</span>
        )}
        {row.until && (
          <span className="text-ink-muted block text-sm">
            {t('caseload.until', { on: formatDay(format, row.until, 'weekdayShort') })}
          </span>
        )}
      </th>
      <td
        className={`${cell} max-w-[26rem] text-sm leading-snug max-lg:order-3 max-lg:col-span-full max-lg:max-w-none`}
      >
        <Link
          href={`${row.selectHref}#details`}
          prefetch={false}
          aria-current={isSelected || undefined}
          className="no-underline after:absolute after:inset-0"
        >
          <CaseloadWhy why={row.why} timeZone={timeZone} />
        </Link>
        {row.others.length > 0 && (
          <span className="text-ink-muted block">
            {t('caseload.also', { reasons: format.list(row.others.map(({ lane }) => t(`caseload.lanes.${lane}`))) })}
          </span>
        )}
      </td>
      <td className={`${cell} max-lg:order-4`}>
        {last === null ? (
          <span className="text-ink-muted text-sm whitespace-nowrap">{t('caseload.noPain')}</span>
        ) : (
          <span className="flex items-center gap-2.5">
            <Sparkline values={row.kneePain} tone={tone} label={t('caseload.sparkline', { last })} />
            <b aria-hidden="true" className={`text-lg font-semibold ${tone === 'stop' ? 'text-stop-strong' : ''}`}>
              {last}
            </b>
          </span>
        )}
      </td>
      <td
        className={`${cell} text-ink-muted text-right text-sm whitespace-nowrap max-lg:order-2 max-lg:text-left max-lg:@min-[17rem]:text-right`}
      >
        <Since hours={row.sinceHours} />
      </td>
    </tr>
  )
}

function Since({ hours }: { hours: number | null }) {
  const t = useTranslations('people.caseload')
  if (hours === null) return <span aria-hidden="true">–</span>
  const isShort = hours < HOURS_SHOWN
  const count = isShort ? hours : Math.floor(hours / HOURS_A_DAY)
  return (
    <>
      <span aria-hidden="true">{isShort ? t('hours', { count }) : t('days', { count })}</span>
      <span className="sr-only">{isShort ? t('hoursLong', { count }) : t('daysLong', { count })}</span>
    </>
  )
}
