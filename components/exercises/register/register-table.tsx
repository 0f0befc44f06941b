import { useFormatter, useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Disclosure } from '@/components/ui/disclosure'
import { Table } from '@/components/ui/table/table'
import { TableCell } from '@/components/ui/table/table-cell'
import { TableHead } from '@/components/ui/table/table-head'
import { TextLink } from '@/components/ui/text-link'
import type { ContentKind, ReviewState } from '@/lib/domain/exercises/content/content-review'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { formatDay } from '@/lib/i18n/format-day'

export type RegisterLineView = {
  readonly kind: ContentKind
  readonly slug: string
  readonly name: string
  readonly isOwn: boolean
  readonly isArchived: boolean
  readonly version: string
  readonly author: string
  readonly licence: string | null
  readonly evidence: string
  readonly source: string
  readonly state: ReviewState
  readonly reviewer: string | null
  readonly reviewedOn: PlainDate | null
  readonly reviewBy: PlainDate | null
}
type Props = {
  lines: readonly RegisterLineView[]
  /** Whoever also treats people here can open a line, to read and to review it. */
  canOpen: boolean
}

const TONES = { draft: 'neutral', reviewed: 'go', overdue: 'caution' } as const

/** Where a line of the register is read as a whole and reviewed. */
function reviewPage({ kind, slug }: RegisterLineView): string {
  return kind === 'exercise' ? `/therapist/library/${slug}/review` : `/therapist/content/${kind}/${slug}`
}

/** One line an exercise, a template or a flag; its evidence opens below its name. */
export function RegisterTable({ lines, canOpen }: Props) {
  const t = useTranslations('content.register')
  const head = (
    <tr>
      <TableHead>{t('name')}</TableHead>
      <TableHead>{t('author')}</TableHead>
      <TableHead>{t('licence')}</TableHead>
      <TableHead>{t('review')}</TableHead>
      <TableHead>{t('reviewer')}</TableHead>
      <TableHead>{t('reviewBy')}</TableHead>
    </tr>
  )
  return (
    <Table caption={t('caption', { count: lines.length })} head={head} stacks>
      {lines.map((line) => (
        <RegisterRow key={`${line.kind} ${line.slug}`} line={line} canOpen={canOpen} />
      ))}
    </Table>
  )
}

function RegisterRow({ line, canOpen }: { line: RegisterLineView; canOpen: boolean }) {
  const t = useTranslations('content.register')
  const format = useFormatter()
  const day = (value: PlainDate | null) => (value === null ? '–' : formatDay(format, value, 'date'))
  return (
    <tr className="stacked:grid-cols-[minmax(0,1fr)_auto] stacked:gap-x-4 stacked:gap-y-1 stacked:py-3">
      <TableCell rowHead className="stacked:order-1 stacked:min-w-0 min-w-64">
        <span className="flex flex-wrap items-center gap-2">
          {canOpen && !line.isArchived ? (
            <TextLink href={reviewPage(line)}>{line.name}</TextLink>
          ) : (
            <b className="font-semibold">{line.name}</b>
          )}
          {line.kind !== 'exercise' && <Badge>{t(`kind.${line.kind}`)}</Badge>}
          {line.isOwn && <Badge tone="accent">{t('own')}</Badge>}
          {line.isArchived && <Badge>{t('archived')}</Badge>}
        </span>
        <Disclosure summary={t('evidence')} className="text-sm font-normal">
          <p>{line.evidence || t('noEvidence')}</p>
          {line.source && <p className="text-ink-muted">{line.source}</p>}
        </Disclosure>
      </TableCell>
      <TableCell label={t('author')} className="stacked:order-3">
        {line.author}
        <span className="text-ink-muted block text-sm">
          {t(line.kind === 'exercise' ? 'version' : 'release', { version: line.version })}
        </span>
      </TableCell>
      <TableCell label={t('licence')} className="stacked:order-4">
        {line.licence ?? t('ownLicence')}
      </TableCell>
      <TableCell className="stacked:order-2">
        <Badge tone={TONES[line.state]}>{t(`state.${line.state}`)}</Badge>
      </TableCell>
      <TableCell
        label={t('reviewer')}
        className={`stacked:order-5 stacked:min-w-0 min-w-40 ${line.reviewer === null ? 'stacked:hidden' : ''}`}
      >
        {line.reviewer ?? '–'}
        {line.reviewedOn && <span className="text-ink-muted block text-sm">{day(line.reviewedOn)}</span>}
      </TableCell>
      <TableCell
        label={t('reviewBy')}
        className={`stacked:order-6 ${line.reviewBy === null ? 'stacked:hidden' : ''} ${line.state === 'overdue' ? 'text-caution-strong font-semibold' : ''}`}
      >
        {day(line.reviewBy)}
      </TableCell>
    </tr>
  )
}
