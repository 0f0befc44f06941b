import { Download, FileImage } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import type { AttachmentKind } from '@/lib/domain/assessment/attachments/attachment-rules'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { MEGABYTE } from '@/lib/domain/shared/sent-files'
import { formatDay } from '@/lib/i18n/format-day'

export type AttachmentView = {
  readonly id: string
  readonly kind: AttachmentKind
  readonly title: string
  readonly writtenOn: PlainDate | null
  readonly isPdf: boolean
  readonly bytes: number
  readonly addedOn: PlainDate
  readonly addedBy: string
}

/** What is on file: a picture opens, a PDF is saved. The address holds an id and nothing else. */
export function AttachmentLink({ attachment }: { attachment: AttachmentView }) {
  const t = useTranslations('attachments')
  const format = useFormatter()
  const { id, kind, title, writtenOn, isPdf, bytes, addedOn, addedBy } = attachment
  const Icon = isPdf ? Download : FileImage
  const facts = [
    t(`kinds.${kind}`),
    writtenOn && t('writtenOn', { date: formatDay(format, writtenOn) }),
    t('file', {
      kind: t(isPdf ? 'pdf' : 'picture'),
      size: format.number(Math.max(bytes / MEGABYTE, 0.1), { maximumFractionDigits: 1 }),
    }),
  ]
  return (
    <div className="min-w-0">
      <a
        href={`/api/attachments/${id}`}
        {...(isPdf ? {} : { target: '_blank' })}
        aria-label={t(isPdf ? 'savePdf' : 'openPicture', { title })}
        className="text-link inline-flex min-h-9 max-w-full items-center gap-2"
      >
        <Icon aria-hidden="true" size={18} className="shrink-0" />
        <span className="min-w-0 wrap-break-word">{title}</span>
      </a>
      <p className="text-ink-muted text-sm">{facts.filter(Boolean).join(' · ')}</p>
      <p className="text-ink-muted text-sm">{t('addedBy', { date: formatDay(format, addedOn), name: addedBy })}</p>
    </div>
  )
}
