import { useTranslations } from 'next-intl'
import { OwnPasswordField } from '@/components/access/own-password-field'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { RequestFields } from '@/components/people/requests/request-fields'
import { Disclosure } from '@/components/ui/disclosure'
import type { DataRequestState } from '@/lib/domain/people/requests/data-request'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Props = {
  request: {
    readonly id: string
    readonly version: number
    readonly patientName: string
    readonly state: DataRequestState
  }
  actions: { readonly release: FormAction; readonly decline: FormAction }
}

/** The two answers that a request can get; a released one can be released again. */
export function RequestAnswers({ request, actions }: Props) {
  const t = useTranslations('requests')
  const { id, state, patientName } = request
  return (
    <>
      <Disclosure summary={t(state === 'open' ? 'release.title' : 'release.again')} className="mt-2">
        <p className="max-w-measure text-ink-muted mb-3">{t('release.text')}</p>
        <Form action={actions.release} idPrefix={`release-${id}-`} aria-label={`${t('release.title')}: ${patientName}`}>
          <RequestFields request={request} />
          <OwnPasswordField />
          <SubmitButton size="md">{t('release.submit')}</SubmitButton>
        </Form>
      </Disclosure>
      {state === 'open' && (
        <Disclosure summary={t('decline.title')} className="mt-1">
          <p className="max-w-measure text-ink-muted mb-3">{t('decline.text')}</p>
          <Form
            action={actions.decline}
            idPrefix={`decline-${id}-`}
            aria-label={`${t('decline.title')}: ${patientName}`}
          >
            <RequestFields request={request} />
            <TextField name="reason" label={t('decline.reason')} maxLength={300} autoComplete="off" />
            <SubmitButton size="md" variant="secondary">
              {t('decline.submit')}
            </SubmitButton>
          </Form>
        </Disclosure>
      )}
    </>
  )
}
