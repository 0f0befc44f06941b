import { useFormatter, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import type { FindingChange } from '@/lib/domain/assessment/findings-change'
import { SENSATIONS, type Sensation } from '@/lib/domain/assessment/vocabulary'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { formatDay } from '@/lib/i18n/format-day'

type Props = { changes: readonly FindingChange[]; since: PlainDate }

/** What differs from the signed assessment before, in words; worse nerve signs come first. */
export function ChangesSince({ changes, since }: Props) {
  const t = useTranslations('assessment')
  const format = useFormatter()
  return (
    <Card aria-labelledby="changes-title" className="mb-4">
      <h2 id="changes-title" className="text-lg font-semibold">
        {t('changes.title', { date: formatDay(format, since) })}
      </h2>
      {changes.length === 0 ? (
        <p className="text-ink-muted">{t('changes.none')}</p>
      ) : (
        <ul className="divide-line mt-2 divide-y">
          {changes.map((change) => (
            <li key={keyOf(change)} className="flex flex-wrap items-baseline justify-between gap-x-4 py-1.5">
              <span>
                <Words change={change} />
              </span>
              <span className={change.is === 'worse' ? 'text-stop-strong font-semibold' : 'text-ink-muted'}>
                {t(`changes.is.${change.is}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function Words({ change }: { change: FindingChange }) {
  const t = useTranslations('assessment')
  if (change.kind === 'history') return t(`history.findings.${change.finding}`)
  const { part, root, side, before, after } = change
  const word = (value: string) => (isSensation(value) ? t(`changes.sensations.${value}`) : value)
  return t('changes.neuro', {
    what: t('neuro.cell', { part: t(`neuro.${part}`), root, side: t(`neuro.${side}`) }),
    before: word(before),
    after: word(after),
  })
}

function isSensation(value: string): value is Sensation {
  return SENSATIONS.some((known) => known === value)
}

function keyOf(change: FindingChange): string {
  return change.kind === 'history' ? change.finding : `${change.root} ${change.side} ${change.part}`
}
