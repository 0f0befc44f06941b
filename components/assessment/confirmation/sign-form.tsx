import { useFormatter, useTranslations } from 'next-intl'
import { PasswordField } from '@/components/access/password-field'
import { Form } from '@/components/forms/form'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextAreaField } from '@/components/forms/text-area-field'
import { VersionField } from '@/components/forms/version-field'
import { Callout } from '@/components/ui/callout'
import { Card } from '@/components/ui/card'
import { CONFIRMATION_BASES, type Condition } from '@/lib/domain/assessment/vocabulary'
import type { FormAction } from '@/lib/domain/shared/form-state'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { formatDay } from '@/lib/i18n/format-day'

type Props = {
  action: FormAction
  patientId: string
  version: number
  conditions: readonly Condition[]
  isProvisional: boolean
  /** What becomes of the confirmation in force. */
  replaces: 'nothing' | 'live' | 'suspended'
  signer: { readonly name: string; readonly profession: string; readonly body: string; readonly number: string }
  validUntil: PlainDate
}

/** The signature: basis, reasoning and the password. Who signs comes from the member's record, never from the form. */
export function SignForm(props: Props) {
  const { action, patientId, version, conditions, isProvisional, replaces, signer, validUntil } = props
  const t = useTranslations('assessment')
  const format = useFormatter()
  const { name, ...registration } = signer
  const list = format.list(conditions.map((condition) => t(`conditions.${condition}`)))
  return (
    <Card aria-labelledby="sign-title" mark="accent">
      <h2 id="sign-title" className="mb-1 text-lg font-semibold">
        {t(replaces === 'nothing' ? 'confirm.sign.title' : 'confirm.sign.titleAgain')}
      </h2>
      <p className="max-w-measure mb-4">{t('confirm.sign.statement', { conditions: list })}</p>
      {isProvisional && (
        <Callout tone="caution" className="mb-4">
          {t('confirm.sign.provisional')}
        </Callout>
      )}
      {replaces !== 'nothing' && (
        <Callout tone="neutral" className="mb-4">
          {t(replaces === 'suspended' ? 'confirm.sign.releases' : 'confirm.sign.replaces')}
        </Callout>
      )}
      <Form action={action} aria-labelledby="sign-title" idPrefix="sign-">
        <input type="hidden" name="patientId" value={patientId} readOnly />
        <VersionField version={version} />
        <RadioGroup
          name="basis"
          legend={t('confirm.sign.basis')}
          options={CONFIRMATION_BASES.map((value) => ({ value, label: t(`confirm.sign.bases.${value}`) }))}
        />
        <TextAreaField
          name="reasoning"
          label={t('confirm.sign.reasoning')}
          hint={t('confirm.sign.reasoningHint')}
          maxLength={4000}
        />
        <dl>
          <dt className="text-ink-muted text-sm">{t('confirm.sign.as')}</dt>
          <dd className="font-medium">
            {name}
            <span className="text-ink-muted block text-sm font-normal">
              {t('confirm.sign.registration', registration)}
            </span>
          </dd>
        </dl>
        <PasswordField
          name="password"
          label={t('confirm.sign.password')}
          hint={t('confirm.sign.passwordHint')}
          autoComplete="current-password"
          className="max-w-sm"
        />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <SubmitButton>{t(isProvisional ? 'confirm.sign.submitProvisional' : 'confirm.sign.submit')}</SubmitButton>
          <p className="text-ink-muted text-sm">
            {t('confirm.sign.until', { date: formatDay(format, validUntil, 'long') })}
          </p>
        </div>
      </Form>
    </Card>
  )
}
