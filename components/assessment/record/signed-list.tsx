import { useFormatter, useTranslations } from 'next-intl'
import { StateBadge } from '@/components/assessment/confirmation/state-badge'
import { Table } from '@/components/ui/table/table'
import { TableCell } from '@/components/ui/table/table-cell'
import { TableHead } from '@/components/ui/table/table-head'
import { TextLink } from '@/components/ui/text-link'
import type { ConfirmationState } from '@/lib/domain/assessment/confirmation-state'
import type { Condition } from '@/lib/domain/assessment/vocabulary'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { formatDay } from '@/lib/i18n/format-day'

type Line = {
  readonly id: string
  readonly assessedOn: PlainDate
  readonly assessedBy: string
  readonly conditions: readonly Condition[]
  readonly confirmation: { readonly state: ConfirmationState; readonly stateReason: string | null } | null
}

/** Signed assessments, newest first; `page` is the address that the ids hang on. */
export function SignedList({ lines, page }: { lines: readonly Line[]; page: string }) {
  const [t, words] = [useTranslations('record.list'), useTranslations('assessment')]
  const format = useFormatter()
  return (
    <Table
      caption={t('title')}
      captionHidden
      stacks
      head={
        <tr>
          <TableHead>{t('assessed')}</TableHead>
          <TableHead>{t('by')}</TableHead>
          <TableHead>{t('conditions')}</TableHead>
          <TableHead>{t('confirmation')}</TableHead>
        </tr>
      }
    >
      {lines.map(({ id, assessedOn, assessedBy, conditions, confirmation }) => (
        <tr key={id} className="stacked:gap-1 stacked:py-3">
          <TableCell rowHead>
            <TextLink href={`${page}/${id}`}>{formatDay(format, assessedOn)}</TextLink>
          </TableCell>
          <TableCell label={t('by')}>{assessedBy}</TableCell>
          <TableCell label={t('conditions')}>
            {format.list(conditions.map((key) => words(`conditions.${key}`))) || t('noConditions')}
          </TableCell>
          <TableCell label={t('confirmation')}>
            {confirmation ? <StateBadge state={confirmation.state} /> : t('unsigned')}
            {confirmation?.stateReason === 'superseded' && (
              <span className="text-ink-muted block text-sm">{t('replaced')}</span>
            )}
          </TableCell>
        </tr>
      ))}
    </Table>
  )
}
