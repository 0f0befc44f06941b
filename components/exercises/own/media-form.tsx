import { useTranslations } from 'next-intl'
import { readFormWords } from '@/components/forms/form-words'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextAreaField } from '@/components/forms/text-area-field'
import { FileField } from '@/components/forms/upload/file-field'
import { UploadForm } from '@/components/forms/upload/upload-form'
import { type UploadNotice, uploadState } from '@/components/forms/upload/upload-state'
import { Card } from '@/components/ui/card'
import { ALT_MAX, PHOTO_BYTES_MAX, VIDEO_BYTES_MAX } from '@/lib/domain/exercises/media/media-rules'
import { MEGABYTE } from '@/lib/domain/shared/sent-files'

type Props = { slug: string; notice: UploadNotice | null }

const ACCEPTED = 'image/jpeg,image/png,image/webp,video/mp4,video/webm'

/** One file with its words. The words stand above the file: they are read first, also by the server. */
export function MediaForm({ slug, notice }: Props) {
  const t = useTranslations('content.media')
  const tf = useTranslations('common.form')
  const limits = { photo: PHOTO_BYTES_MAX / MEGABYTE, video: VIDEO_BYTES_MAX / MEGABYTE }
  return (
    <Card aria-labelledby="add">
      <h2 id="add" className="mb-3 text-lg font-semibold">
        {t('add')}
      </h2>
      <UploadForm
        key={notice?.id ?? 'new'}
        action="/api/exercises/media"
        state={uploadState(notice)}
        words={readFormWords(tf)}
        aria-labelledby="add"
      >
        <input type="hidden" name="slug" value={slug} />
        <TextAreaField name="alt" label={t('alt')} hint={t('altHint')} rows={3} maxLength={ALT_MAX} />
        <FileField name="file" label={t('file')} hint={t('fileHint', limits)} accept={ACCEPTED} />
        <SubmitButton>{t('submit')}</SubmitButton>
      </UploadForm>
    </Card>
  )
}
