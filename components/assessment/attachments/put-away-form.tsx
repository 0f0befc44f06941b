import { useTranslations } from 'next-intl'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Props = {
  action: FormAction
  patientId: string
  attachment: { readonly id: string; readonly title: string }
  /** Of several forms on a page. */
  idPrefix: string
}

/** Folded away: a mistake is rare, and this cannot be undone. */
export function PutAwayForm({ action, patientId, attachment, idPrefix }: Props) {
  const t = useTranslations('attachments.putAway')
  return (
    <details className="mt-1">
      <summary className="min-h-9 py-1 text-sm font-medium">{t('summary')}</summary>
      <p className="text-ink-muted mb-2 text-sm">{t('lead')}</p>
      <Form action={action} idPrefix={idPrefix} className="flex flex-col items-start gap-3">
        <input type="hidden" name="patientId" value={patientId} readOnly />
        <input type="hidden" name="attachmentId" value={attachment.id} readOnly />
        <TextField name="reason" label={t('reason')} autoComplete="off" className="w-full" />
        <SubmitButton variant="secondary">{t('submit', { title: attachment.title })}</SubmitButton>
      </Form>
    </details>
  )
}
