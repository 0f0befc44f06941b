import { Download } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { PrintButton } from '@/components/people/print-button'
import { LinkButton } from '@/components/ui/link-button'
import type { AdherenceSearch } from '@/lib/schemas/admin'
import { exportAddress } from './report-address'

/** The report on paper, and its two tables as files. */
export async function ReportActions({ period }: { period: Pick<AdherenceSearch, 'period' | 'from' | 'to'> }) {
  const t = await getTranslations('admin.adherence.export')
  return (
    <>
      <LinkButton href={exportAddress(period, 'trends')} download>
        {t('trends')}
      </LinkButton>
      <LinkButton href={exportAddress(period, 'groups')} download>
        <Download aria-hidden="true" size={18} />
        {t('groups')}
      </LinkButton>
      <PrintButton>{t('print')}</PrintButton>
    </>
  )
}
