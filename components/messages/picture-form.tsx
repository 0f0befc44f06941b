import { useTranslations } from 'next-intl'
import { readFormWords } from '@/components/forms/form-words'
import { SubmitButton } from '@/components/forms/submit-button'
import { FileField } from '@/components/forms/upload/file-field'
import { UploadForm } from '@/components/forms/upload/upload-form'
import { type UploadNotice, uploadState } from '@/components/forms/upload/upload-state'
import { NeedsSignal } from '@/components/messages/needs-signal'
import { MESSAGE_PICTURE_BYTES_MAX } from '@/lib/domain/messages/picture-rules'
import { MEGABYTE } from '@/lib/domain/shared/sent-files'

type Props = {
  /** Made with the page: what is sent twice is one message. */
  pictureId: string
  /** Whose thread it is, for staff. */
  patientId?: string
  notice: UploadNotice | null
}

/** A picture goes alone, and only with a signal: the words beside it have their own form, which waits for one. */
export function PictureForm({ pictureId, patientId, notice }: Props) {
  const t = useTranslations('threads.picture')
  const form = useTranslations('common.form')
  return (
    <section aria-labelledby="picture" className="flex flex-col gap-3">
      <h2 id="picture" className="text-lg font-semibold">
        {t('title')}
      </h2>
      {patientId === undefined && <NeedsSignal>{t('needsSignal')}</NeedsSignal>}
      <UploadForm
        key={notice?.id ?? 'new'}
        action="/api/messages/pictures"
        state={uploadState(notice)}
        words={readFormWords(form)}
        aria-labelledby="picture"
      >
        <input type="hidden" name="id" value={pictureId} readOnly />
        {patientId !== undefined && <input type="hidden" name="patientId" value={patientId} readOnly />}
        <FileField
          name="file"
          label={t('file')}
          hint={t('hint', { size: MESSAGE_PICTURE_BYTES_MAX / MEGABYTE })}
          accept="image/jpeg,image/png,image/webp"
        />
        <SubmitButton variant="secondary" size="md">
          {t('send')}
        </SubmitButton>
      </UploadForm>
    </section>
  )
}
