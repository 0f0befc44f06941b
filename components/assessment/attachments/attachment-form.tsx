import { useTranslations } from 'next-intl'
import { DateField } from '@/components/forms/date-field'
import { readFormWords } from '@/components/forms/form-words'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { FileField } from '@/components/forms/upload/file-field'
import { UploadForm } from '@/components/forms/upload/upload-form'
import { type UploadNotice, uploadState } from '@/components/forms/upload/upload-state'
import { Card } from '@/components/ui/card'
import { ATTACHMENT_BYTES_MAX, ATTACHMENT_KINDS } from '@/lib/domain/assessment/attachments/attachment-rules'
import { MEGABYTE } from '@/lib/domain/shared/sent-files'

type Props = { patientId: string; today: string; notice: UploadNotice | null }

/** One file with what it is. The words stand above the file: they are read first, also by the server. */
export function AttachmentForm({ patientId, today, notice }: Props) {
  const t = useTranslations('attachments')
  const tf = useTranslations('common.form')
  return (
    <Card aria-labelledby="add">
      <h2 id="add" className="mb-3 text-lg font-semibold">
        {t('add')}
      </h2>
      <UploadForm
        key={notice?.id ?? 'new'}
        action="/api/attachments"
        state={uploadState(notice)}
        words={readFormWords(tf)}
        aria-labelledby="add"
      >
        <input type="hidden" name="patientId" value={patientId} />
        <SelectField
          name="kind"
          label={t('form.kind')}
          placeholder={t('form.choose')}
          options={ATTACHMENT_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        <TextField name="title" label={t('form.title')} hint={t('form.titleHint')} autoComplete="off" />
        <DateField name="writtenOn" label={t('form.writtenOn')} optional max={today} />
        <FileField
          name="file"
          label={t('form.file')}
          hint={t('form.fileHint', { size: ATTACHMENT_BYTES_MAX / MEGABYTE })}
          accept="application/pdf,image/jpeg,image/png"
        />
        <SubmitButton>{t('form.submit')}</SubmitButton>
      </UploadForm>
    </Card>
  )
}
