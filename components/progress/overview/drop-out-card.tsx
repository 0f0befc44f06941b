import { useFormatter, useTranslations } from 'next-intl'
import { StepCurve } from '@/components/charts/overview/step-curve'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { Table } from '@/components/ui/table/table'
import { TableCell } from '@/components/ui/table/table-cell'
import { TableHead } from '@/components/ui/table/table-head'
import { TextLink } from '@/components/ui/text-link'
import { DROP_OUT_WEEKS, type DropOutCurve } from '@/lib/domain/progress/overview/drop-out'

type Props = {
  current: DropOutCurve | null
  previous: DropOutCurve | null
  /** When those who are followed began, a finished range: "9 Jul to 30 Sep". */
  began: string
  /** Where those who began are listed; of a week, those who stopped in it. */
  listHref: (week?: number) => string
}

/** When do people stop? */
export function DropOutCard({ current, previous, began, listHref }: Props) {
  const t = useTranslations('admin.adherence.dropOut')
  const format = useFormatter()
  const percent = (share: number) => format.number(share, 'percent')
  const last = current?.weeks.at(-1)
  const lastBefore = previous?.weeks.at(-1)
  const { steepest } = current ?? { steepest: null }
  return (
    <Card aria-labelledby="drop-out" className="print:break-inside-avoid">
      <h2 id="drop-out" className="text-lg font-semibold">
        {t('title')}
      </h2>
      {current && (
        <p className="text-ink-muted mb-3 text-sm">
          {t.rich('lead', {
            count: current.began,
            began,
            who: (chunks) => <TextLink href={listHref()}>{chunks}</TextLink>,
          })}
        </p>
      )}
      {current && last ? (
        <figure>
          <figcaption className="sr-only">
            {t('summary', { week: last.week, share: percent(last.share) })}{' '}
            {steepest && t('steepest', { week: steepest.week, stopped: steepest.stopped, atRisk: steepest.atRisk })}{' '}
            {lastBefore && t('summaryBefore', { week: lastBefore.week, share: percent(lastBefore.share) })}
          </figcaption>
          <StepCurve
            weeks={DROP_OUT_WEEKS}
            startWords={t('start')}
            current={{
              shares: current.weeks.map((week) => week.share),
              words: t('now', { share: percent(last.share) }),
            }}
            previous={
              previous && lastBefore
                ? {
                    shares: previous.weeks.map((week) => week.share),
                    words: t('before', { share: percent(lastBefore.share) }),
                  }
                : null
            }
            mark={
              steepest && {
                week: steepest.week,
                words: t('mark', { week: steepest.week, stopped: steepest.stopped, atRisk: steepest.atRisk }),
              }
            }
          />
          <Disclosure summary={t('table')} className="text-sm">
            <WeekTable current={current} previous={previous} listHref={listHref} />
            <p className="text-ink-muted mt-2">{t('how')}</p>
          </Disclosure>
        </figure>
      ) : (
        <p className="border-edge text-ink-muted mt-1 rounded-sm border border-dashed px-2.5 py-1 text-sm">
          {t('hidden')}
        </p>
      )}
    </Card>
  )
}

type WeekProps = Pick<Props, 'previous' | 'listHref'> & { current: DropOutCurve }

function WeekTable({ current, previous, listHref }: WeekProps) {
  const t = useTranslations('admin.adherence.dropOut')
  const format = useFormatter()
  return (
    <Table
      caption={t('title')}
      captionHidden
      head={
        <tr>
          <TableHead>{t('week')}</TableHead>
          <TableHead numeric>{t('atRisk')}</TableHead>
          <TableHead numeric>{t('stopped')}</TableHead>
          <TableHead numeric>{t('still')}</TableHead>
          <TableHead numeric>{t('stillBefore')}</TableHead>
        </tr>
      }
    >
      {current.weeks.map(({ week, atRisk, stopped, share }) => {
        const before = previous?.weeks.find((each) => each.week === week)
        return (
          <tr key={week}>
            <TableCell rowHead>{format.number(week)}</TableCell>
            <TableCell numeric>{format.number(atRisk)}</TableCell>
            <TableCell numeric>
              {stopped > 0 ? (
                <TextLink href={listHref(week)}>{format.number(stopped)}</TextLink>
              ) : (
                format.number(stopped)
              )}
            </TableCell>
            <TableCell numeric>{format.number(share, 'percent')}</TableCell>
            <TableCell numeric>{before ? format.number(before.share, 'percent') : '–'}</TableCell>
          </tr>
        )
      })}
    </Table>
  )
}
