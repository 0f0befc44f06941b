import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import type { PartCount } from '@/lib/domain/people/requests/erasure-rules'

type Props = { patientName: string; going: readonly PartCount[]; daysStaying: number }

/** The second look: what an erasure takes, counted, and what it leaves. */
export function WhatGoes({ patientName, going, daysStaying }: Props) {
  const t = useTranslations('erasure.look')
  const takesLedger = going.some(({ part }) => part === 'ledger')
  return (
    <>
      <Card aria-labelledby="goes">
        <h2 id="goes" className="text-lg font-semibold">
          {t('goes')}
        </h2>
        <p className="mb-2">{t('goesText', { name: patientName })}</p>
        <ul className="flex list-disc flex-col gap-1 pl-5">
          {going.map(({ part, rows }) => (
            <li key={part}>{t(`part.${part}`, { rows })}</li>
          ))}
        </ul>
        {takesLedger && <p className="text-ink-muted mt-3 text-sm">{t('ledger')}</p>}
      </Card>
      <Card aria-labelledby="stays">
        <h2 id="stays" className="text-lg font-semibold">
          {t('stays')}
        </h2>
        <ul className="flex list-disc flex-col gap-1 pl-5">
          <li>{t('days', { days: daysStaying })}</li>
          <li>{t('facts')}</li>
          <li>{t('alerts')}</li>
          <li>{t('audit')}</li>
          <li>{t('request')}</li>
        </ul>
        <p className="text-ink-muted mt-3 text-sm">{t('backups')}</p>
      </Card>
    </>
  )
}
