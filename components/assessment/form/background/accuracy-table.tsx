import { useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table/table'
import { TableCell } from '@/components/ui/table/table-cell'
import { TableHead } from '@/components/ui/table/table-head'
import { PUBLISHED_ACCURACY } from '@/lib/domain/assessment/published-accuracy'

/** What is published on the tests, shown as it is: folded away, and never put together (clinical.md 1.3). */
export function AccuracyTable() {
  const t = useTranslations('assessment.accuracy')
  return (
    <details className="mt-3">
      <summary className="min-h-9 py-1 font-semibold">{t('title')}</summary>
      <p className="text-ink-muted max-w-measure mb-2 text-sm">{t('lead')}</p>
      <Table
        caption={t('title')}
        captionHidden
        head={
          <tr>
            <TableHead>{t('test')}</TableHead>
            <TableHead>{t('sensitivity')}</TableHead>
            <TableHead>{t('specificity')}</TableHead>
            <TableHead>{t('ratios')}</TableHead>
            <TableHead>{t('source')}</TableHead>
          </tr>
        }
      >
        {PUBLISHED_ACCURACY.map(({ key, sensitivity, specificity, ratios, source }) => (
          <tr key={key}>
            <TableCell rowHead className="min-w-48">
              {t(`rows.${key}.test`)}
              <span className="text-ink-muted block text-sm font-normal">{t(`rows.${key}.note`)}</span>
            </TableCell>
            <TableCell>{sensitivity}</TableCell>
            <TableCell>{specificity}</TableCell>
            <TableCell>{ratios}</TableCell>
            <TableCell>{source}</TableCell>
          </tr>
        ))}
      </Table>
    </details>
  )
}
