import { useFormatter, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import type { Change } from '@/lib/domain/measures/change'
import type { PatientMeasure } from '@/lib/domain/measures/due'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { formatDay } from '@/lib/i18n/format-day'

type Told = {
  readonly measure: PatientMeasure
  readonly takenOn: PlainDate
  readonly value: number
  readonly max: number
  readonly change: Change
}

/** What the patient's own answers say, against the first time, in words. */
export function OwnMeasures({ measures }: { measures: readonly Told[] }) {
  const t = useTranslations('progress.patient.measures')
  const title = useTranslations('measures.patient.title')
  const format = useFormatter()
  if (measures.length === 0) return null
  return (
    <Card aria-labelledby="measures">
      <h2 id="measures" className="text-xl font-semibold">
        {t('title')}
      </h2>
      <ul className="divide-line mt-1 divide-y">
        {measures.map((told) => (
          <li key={told.measure} className="py-2.5">
            <h3 className="font-medium">{title(told.measure)}</h3>
            <p>
              <MeasureWords {...told} />
            </p>
            <p className="text-ink-muted text-base">{formatDay(format, told.takenOn, 'weekday')}</p>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function MeasureWords({ measure, value, max, change }: Told) {
  const t = useTranslations('progress.patient.measures')
  const level = useTranslations('measures.level')
  if (measure === 'pgic') return t('pgic', { level: level(String(value) as '1') })
  return (
    <>
      {t(measure, { value, max })} <b className="font-semibold">{t(changeKey(change))}</b>
    </>
  )
}

function changeKey(change: Change) {
  switch (change.kind) {
    case 'better':
      return change.isMeaningful === false ? 'aLittleBetter' : 'better'
    case 'worse':
      return change.isMeaningful === false ? 'aLittleWorse' : 'worse'
    case 'not_comparable':
      return 'notCompared'
    default:
      return change.kind
  }
}
