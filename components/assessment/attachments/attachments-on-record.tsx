import { useTranslations } from 'next-intl'
import { AttachmentLink, type AttachmentView } from '@/components/assessment/attachments/attachment-link'
import { RecordSection } from '@/components/assessment/record/record-section'
import { TextLink } from '@/components/ui/text-link'

type Props = { attachments: readonly AttachmentView[]; page: string }

/** What is on file for the episode, beside what was signed. */
export function AttachmentsOnRecord({ attachments, page }: Props) {
  const t = useTranslations('attachments')
  return (
    <RecordSection id="attachments" title={t('onRecord')}>
      <p className="text-ink-muted text-sm">{t('onRecordNote')}</p>
      {attachments.length === 0 ? (
        <p className="text-ink-muted">{t('empty')}</p>
      ) : (
        <ul className="grid gap-x-8 gap-y-3 sm:grid-cols-2 print:grid-cols-2">
          {attachments.map((attachment) => (
            <li key={attachment.id} className="print:break-inside-avoid">
              <AttachmentLink attachment={attachment} />
            </li>
          ))}
        </ul>
      )}
      <TextLink href={page} className="no-print">
        {t('manage')}
      </TextLink>
    </RecordSection>
  )
}
