import { useFormatter, useTranslations } from 'next-intl'
import { SpreadAxis, SpreadHead, type SpreadScale, SpreadTrack } from '@/components/charts/overview/spread-track'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { Table } from '@/components/ui/table/table'
import { TableCell } from '@/components/ui/table/table-cell'
import { TableHead } from '@/components/ui/table/table-head'
import { TextLink } from '@/components/ui/text-link'
import { type BandOutcome, CHANGE_THAT_MATTERS, type OutcomeBand } from '@/lib/domain/progress/overview/outcome-change'

type Props = {
  outcome: readonly BandOutcome[]
  /** Where those who are compared in a band are listed. */
  listHref: (band: OutcomeBand) => string
}
type Shown = Extract<BandOutcome, { hidden: false }>

/** Wide enough for every band, and never without the change that matters. */
function scaleOf(bands: readonly Shown[]): SpreadScale {
  return {
    from: Math.floor(Math.min(0, ...bands.map((band) => band.fall.lower))),
    to: Math.ceil(Math.max(CHANGE_THAT_MATTERS * 2, ...bands.map((band) => band.fall.upper))),
    marked: CHANGE_THAT_MATTERS,
  }
}

/** Do those who do more get better? */
export function OutcomeCard({ outcome, listHref }: Props) {
  const t = useTranslations('admin.adherence.outcome')
  const changeWords = useChangeWords()
  const scale = scaleOf(outcome.filter((band) => !band.hidden))
  return (
    <Card aria-labelledby="outcome" className="print:break-inside-avoid">
      <h2 id="outcome" className="text-lg font-semibold">
        {t('title')}
      </h2>
      <p className="text-ink-muted mb-2 text-sm">{t('lead')}</p>
      <p className="sr-only">
        {outcome
          .map((band) =>
            band.hidden
              ? t('summaryHidden', { band: t(`band.${band.band}`) })
              : t('summary', {
                  band: t(`band.${band.band}`),
                  change: changeWords(band.fall.median),
                  patients: band.patients,
                }),
          )
          .join(' ')}
      </p>
      <div aria-hidden="true" className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 text-[14px]">
        <span className="col-start-2">
          <SpreadHead scale={scale} words={t('matters')} />
        </span>
        {outcome.map((band) => (
          <div key={band.band} className="col-span-full grid grid-cols-subgrid items-center">
            <span>{t(`band.${band.band}`)}</span>
            {band.hidden ? (
              <span className="border-edge text-ink-muted rounded-sm border border-dashed px-2">{t('hidden')}</span>
            ) : (
              <SpreadTrack spread={band.fall} scale={scale} />
            )}
            <span className="text-ink-muted text-right">{!band.hidden && t('n', { count: band.patients })}</span>
          </div>
        ))}
        <span className="col-start-2">
          <SpreadAxis scale={scale} pointWords={changeWords} />
        </span>
      </div>
      <Disclosure summary={t('table')} className="text-sm">
        <BandTable outcome={outcome} listHref={listHref} />
        <p className="text-ink-muted mt-2">{t('how')}</p>
      </Disclosure>
    </Card>
  )
}

/** A fall is less pain, so its sign is a minus. */
function useChangeWords(): (fall: number) => string {
  const format = useFormatter()
  return (fall) =>
    format.number(fall === 0 ? 0 : -fall, { maximumFractionDigits: 1, signDisplay: 'exceptZero' }).replace('-', '−')
}

function BandTable({ outcome, listHref }: Props) {
  const t = useTranslations('admin.adherence.outcome')
  const format = useFormatter()
  const changeWords = useChangeWords()
  return (
    <Table
      caption={t('title')}
      captionHidden
      head={
        <tr>
          <TableHead>{t('bands')}</TableHead>
          <TableHead numeric>{t('patients')}</TableHead>
          <TableHead numeric>{t('median')}</TableHead>
          <TableHead numeric>{t('half')}</TableHead>
        </tr>
      }
    >
      {outcome.map((band) => (
        <tr key={band.band}>
          <TableCell rowHead>{t(`band.${band.band}`)}</TableCell>
          {band.hidden ? (
            <TableCell colSpan={3} className="text-ink-muted">
              {t('hidden')}
            </TableCell>
          ) : (
            <>
              <TableCell numeric>
                <TextLink href={listHref(band.band)}>{format.number(band.patients)}</TextLink>
              </TableCell>
              <TableCell numeric>{changeWords(band.fall.median)}</TableCell>
              <TableCell numeric>
                {t('from', { lower: changeWords(band.fall.lower), upper: changeWords(band.fall.upper) })}
              </TableCell>
            </>
          )}
        </tr>
      ))}
    </Table>
  )
}
