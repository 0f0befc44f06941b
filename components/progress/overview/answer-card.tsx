import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TimeAxis, TimeTrack } from '@/components/charts/overview/time-track'
import { useWaitWords } from '@/components/progress/overview/wait-words'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { Table } from '@/components/ui/table/table'
import { TableCell } from '@/components/ui/table/table-cell'
import { TableHead } from '@/components/ui/table/table-head'
import { TextLink } from '@/components/ui/text-link'
import type { AnswerTime } from '@/lib/domain/progress/overview/answer-time'

type Props = {
  current: readonly AnswerTime[]
  previous: readonly AnswerTime[]
  beforeName: string
  /** The alerts behind a level's numbers. */
  listHref: (level: AnswerTime['level']) => string
}

const [HOUR, DAY, WEEK] = [60, 1440, 10_080]

/** How fast do we answer? */
export function AnswerCard({ current, previous, beforeName, listHref }: Props) {
  const t = useTranslations('admin.adherence.answers')
  const words = useMedianWords()
  const medians = [...current, ...previous].map((each) => each.medianMinutes ?? 0)
  const longest = Math.max(...medians) > DAY ? WEEK : DAY
  const before = new Map(previous.map((each) => [each.level, each.medianMinutes]))
  const ticks = longest === WEEK ? [10, HOUR, DAY, WEEK] : [10, HOUR, 4 * HOUR, DAY]
  return (
    <Card aria-labelledby="answers" className="print:break-inside-avoid">
      <h2 id="answers" className="text-lg font-semibold">
        {t('title')}
      </h2>
      <p className="text-ink-muted mb-2 text-sm">{t('lead', { before: beforeName })}</p>
      <ul className="flex flex-col gap-1 text-[14px]">
        {current.map((each) => (
          <li key={each.level}>
            <b className="font-semibold">{t(`level.${each.level}`)}</b> {words(each)}{' '}
            <span className="text-ink-muted">
              <AlertsLink time={each} listHref={listHref}>
                {t('n', { count: each.alerts })}
              </AlertsLink>
              {each.open > 0 && `, ${t('open', { count: each.open })}`}
            </span>
            <TimeTrack
              level={each.level}
              minutes={each.medianMinutes}
              before={before.get(each.level) ?? null}
              longest={longest}
            />
          </li>
        ))}
      </ul>
      <div aria-hidden="true" className="text-[14px] leading-none">
        <TimeAxis ticks={ticks} longest={longest} tickWords={(tick) => t('tick', { minutes: String(tick) })} />
      </div>
      <Disclosure summary={t('table')} className="text-sm">
        <LevelTable current={current} previous={previous} beforeName={beforeName} listHref={listHref} />
        <p className="text-ink-muted mt-2">{t('how')}</p>
      </Disclosure>
    </Card>
  )
}

/** A level's number, which opens its alerts where there are any. */
function AlertsLink({ time, listHref, children }: { time: AnswerTime; children: ReactNode } & Pick<Props, 'listHref'>) {
  return time.alerts === 0 ? children : <TextLink href={listHref(time.level)}>{children}</TextLink>
}

/** The middle wait, or why there is none. */
function useMedianWords(): (time: AnswerTime) => string {
  const t = useTranslations('admin.adherence.answers')
  const wait = useWaitWords()
  return ({ alerts, medianMinutes }) => {
    if (medianMinutes === null) return t(alerts === 0 ? 'none' : 'mostlyOpen')
    return wait(medianMinutes)
  }
}

function LevelTable({ current, previous, beforeName, listHref }: Props) {
  const t = useTranslations('admin.adherence.answers')
  const format = useFormatter()
  const words = useMedianWords()
  return (
    <Table
      caption={t('title')}
      captionHidden
      head={
        <tr>
          <TableHead>{t('levels')}</TableHead>
          <TableHead numeric>{t('alerts')}</TableHead>
          <TableHead numeric>{t('stillOpen')}</TableHead>
          <TableHead numeric>{t('median')}</TableHead>
          <TableHead numeric>{beforeName}</TableHead>
        </tr>
      }
    >
      {current.map((each) => {
        const before = previous.find(({ level }) => level === each.level)
        return (
          <tr key={each.level}>
            <TableCell rowHead>{t(`level.${each.level}`)}</TableCell>
            <TableCell numeric>
              <AlertsLink time={each} listHref={listHref}>
                {format.number(each.alerts)}
              </AlertsLink>
            </TableCell>
            <TableCell numeric>{format.number(each.open)}</TableCell>
            <TableCell numeric>{words(each)}</TableCell>
            <TableCell numeric>{before ? words(before) : '–'}</TableCell>
          </tr>
        )
      })}
    </Table>
  )
}
