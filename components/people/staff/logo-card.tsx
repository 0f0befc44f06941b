import { useTranslations } from 'next-intl'
import { Form } from '@/components/forms/form'
import { readFormWords } from '@/components/forms/form-words'
import { SubmitButton } from '@/components/forms/submit-button'
import { FileField } from '@/components/forms/upload/file-field'
import { UploadForm } from '@/components/forms/upload/upload-form'
import { type UploadNotice, uploadState } from '@/components/forms/upload/upload-state'
import { Card } from '@/components/ui/card'
import { LOGO_BYTES_MAX, LOGO_SIDE_KEPT } from '@/lib/domain/people/branding/logo-rules'
import type { FormAction } from '@/lib/domain/shared/form-state'
import { MEGABYTE } from '@/lib/domain/shared/sent-files'

type Props = { hasLogo: boolean; notice: UploadNotice | null; remove: FormAction }

/** The picture that stands on what patients take home. */
export function LogoCard({ hasLogo, notice, remove }: Props) {
  const t = useTranslations('admin.clinic.logo')
  const form = useTranslations('common.form')
  return (
    <Card aria-labelledby="logo">
      <h2 id="logo" className="text-lg font-semibold">
        {t('title')}
      </h2>
      <p className="text-ink-muted mb-3 text-sm">{t('lead')}</p>
      {hasLogo ? (
        <div className="mb-4 flex flex-col gap-3">
          <div className="border-line rounded-lg border bg-white p-4">
            {/* biome-ignore lint/performance/noImgElement: it is personal and small; nothing would make it smaller */}
            <img src="/api/clinic/logo" alt={t('shown')} className="max-h-20 max-w-full object-contain" />
          </div>
          <Form action={remove} idPrefix="remove-logo-">
            <SubmitButton variant="secondary" size="md">
              {t('remove')}
            </SubmitButton>
          </Form>
        </div>
      ) : (
        <p className="mb-3">{t('none')}</p>
      )}
      <UploadForm
        key={notice?.id ?? 'new'}
        action="/api/clinic/logo"
        state={uploadState(notice)}
        words={readFormWords(form)}
        aria-labelledby="logo"
      >
        <FileField
          name="file"
          label={t('file')}
          hint={t('fileHint', { size: LOGO_BYTES_MAX / MEGABYTE, side: LOGO_SIDE_KEPT })}
          accept="image/jpeg,image/png,image/webp"
        />
        <SubmitButton>{t('save')}</SubmitButton>
      </UploadForm>
    </Card>
  )
}
