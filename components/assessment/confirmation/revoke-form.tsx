import { useTranslations } from 'next-intl'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextAreaField } from '@/components/forms/text-area-field'
import { VersionField } from '@/components/forms/version-field'
import { Disclosure } from '@/components/ui/disclosure'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Props = { action: FormAction; patientId: string; version: number }

/** Withdraws a confirmation; folded away, for it cannot be undone. */
export function RevokeForm({ action, patientId, version }: Props) {
  const t = useTranslations('assessment.confirm.revoke')
  return (
    <Disclosure summary={t('title')} className="border-line mt-4 border-t pt-3">
      <p className="max-w-measure mb-3">{t('lead')}</p>
      <Form action={action} aria-label={t('title')} idPrefix="revoke-">
        <input type="hidden" name="patientId" value={patientId} readOnly />
        <VersionField version={version} />
        <TextAreaField name="reason" label={t('reason')} rows={2} maxLength={1000} />
        <SubmitButton variant="danger" size="md">
          {t('submit')}
        </SubmitButton>
      </Form>
    </Disclosure>
  )
}
