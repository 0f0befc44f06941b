import { useTranslations } from 'next-intl'
import { readFormWords } from '@/components/forms/form-words'
import { SubmitButton } from '@/components/forms/submit-button'
import { FileField } from '@/components/forms/upload/file-field'
import { UploadForm } from '@/components/forms/upload/upload-form'
import { type UploadNotice, uploadState } from '@/components/forms/upload/upload-state'
import { Card } from '@/components/ui/card'

/** The file that another clinic sent. */
export function ImportForm({ notice }: { notice: UploadNotice | null }) {
  const t = useTranslations('templates.exchange')
  const form = useTranslations('common.form')
  return (
    <Card aria-labelledby="import">
      <h2 id="import" className="mb-3 text-lg font-semibold">
        {t('choose')}
      </h2>
      <UploadForm
        action="/api/templates/import"
        key={notice?.id ?? 'new'}
        state={uploadState(notice)}
        words={readFormWords(form)}
        aria-labelledby="import"
      >
        <FileField name="file" label={t('file')} hint={t('fileHint')} accept="application/json,.json" />
        <SubmitButton>{t('look')}</SubmitButton>
      </UploadForm>
    </Card>
  )
}
