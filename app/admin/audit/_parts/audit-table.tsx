import { getFormatter, getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table/table'
import { TableCell } from '@/components/ui/table/table-cell'
import { TableHead } from '@/components/ui/table/table-head'
import { TextLink } from '@/components/ui/text-link'
import type { AuditSearch } from '@/lib/schemas/admin'
import type { AuditLine } from '@/lib/server/audit/queries'
import { auditAddress } from './audit-address'
import { auditWords } from './audit-words'

type Props = { lines: readonly AuditLine[]; search: AuditSearch; timeZone: string }

/** One event a line, newest first, in the clinic's own time. */
export async function AuditTable({ lines, search, timeZone }: Props) {
  const [t, format, words] = await Promise.all([getTranslations('admin.audit'), getFormatter(), auditWords()])
  const head = (
    <tr>
      <TableHead numeric>{t('column.number')}</TableHead>
      <TableHead>{t('column.at')}</TableHead>
      <TableHead>{t('column.who')}</TableHead>
      <TableHead>{t('column.what')}</TableHead>
      <TableHead>{t('column.subject')}</TableHead>
      <TableHead>{t('column.patient')}</TableHead>
    </tr>
  )
  return (
    <Table caption={t('title')} captionHidden head={head} stacks>
      {lines.map((line) => (
        <tr
          key={line.number}
          className="stacked:grid-cols-[minmax(0,1fr)_auto] stacked:gap-x-4 stacked:gap-y-0.5 stacked:py-2.5"
        >
          <TableCell numeric className="stacked:order-6 stacked:text-right stacked:text-sm text-ink-muted">
            {format.number(line.number)}
          </TableCell>
          <TableCell className="stacked:order-2 stacked:text-sm stacked:text-ink-muted whitespace-nowrap">
            {format.dateTime(line.atMs, {
              ...{ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
              ...{ second: '2-digit', hourCycle: 'h23', timeZone },
            })}
          </TableCell>
          <TableCell rowHead className="stacked:order-3 min-w-36 font-medium">
            {words.actorWords(line)}
            <span className="text-ink-muted block text-sm font-normal">{t(`actor.${line.actorKind}`)}</span>
          </TableCell>
          <TableCell className="stacked:order-1 stacked:min-w-0 stacked:font-semibold min-w-40">
            {words.actionWords(line.action)}
          </TableCell>
          <TableCell className="stacked:order-4 stacked:text-right stacked:text-sm text-ink-muted">
            {words.subjectWords(line.subjectKind)}
          </TableCell>
          <TableCell className="stacked:order-5">
            {line.patientId && (
              <TextLink href={auditAddress(search, { patient: line.patientId, before: undefined })}>
                {line.patientName ?? t('unknownPatient')}
              </TextLink>
            )}
          </TableCell>
        </tr>
      ))}
    </Table>
  )
}
