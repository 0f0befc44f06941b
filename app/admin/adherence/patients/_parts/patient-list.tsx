import { getTranslations } from 'next-intl/server'
import { patientRows } from '@/app/admin/adherence/_parts/table-rows'
import { AdherenceTable } from '@/components/progress/adherence-table'
import { Callout } from '@/components/ui/callout'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import type { PatientLine } from '@/lib/server/progress/adherence-queries'

const ROWS_PER_PAGE = 50

type Props = {
  lines: readonly PatientLine[]
  page: number
  pageHref: (page: number) => string
  /** For a therapist too, who may read what an admin may not. */
  opensPatients: boolean
  clinical: boolean
  /** Counted behind the same number, and named no more. */
  erased?: number
}

/** Names and numbers, page by page. */
export async function PatientList({ lines, page: asked, pageHref, opensPatients, clinical, erased = 0 }: Props) {
  const t = await getTranslations('admin.adherence')
  const te = await getTranslations('erasure')
  const pages = Math.max(1, Math.ceil(lines.length / ROWS_PER_PAGE))
  const page = Math.min(asked, pages)
  const shown = lines.slice((page - 1) * ROWS_PER_PAGE, page * ROWS_PER_PAGE)
  return (
    <Card as="div">
      <p className="text-ink-muted mb-2">{t('list.lead', { patients: lines.length })}</p>
      {erased > 0 && <p className="text-ink-muted mb-2">{te('counted', { patients: erased })}</p>}
      {clinical && <Callout className="mb-3">{t('list.therapistOnly')}</Callout>}
      <AdherenceTable kind="patient" caption={t('list.caption')} rows={patientRows(shown, 'as_given', opensPatients)} />
      {pages > 1 && (
        <nav aria-label={t('pages')} className="no-print mt-3 flex items-center gap-3">
          {page > 1 && <LinkButton href={pageHref(page - 1)}>{t('earlier')}</LinkButton>}
          <span className="text-ink-muted text-sm">{t('page', { page, pages })}</span>
          {page < pages && <LinkButton href={pageHref(page + 1)}>{t('later')}</LinkButton>}
        </nav>
      )}
      <p className="text-ink-muted mt-3 text-sm">{t('list.numbersOnly')}</p>
    </Card>
  )
}
