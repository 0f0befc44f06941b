import { useTranslations } from 'next-intl'
import { DateField } from '@/components/forms/date-field'
import { Form } from '@/components/forms/form'
import { RadioGroup } from '@/components/forms/radio-group'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { RequestFields } from '@/components/people/requests/request-fields'
import { Disclosure } from '@/components/ui/disclosure'
import { LinkButton } from '@/components/ui/link-button'
import type { DataRequestState } from '@/lib/domain/people/requests/data-request'
import { ERASE_GROUNDS, KEEP_GROUNDS } from '@/lib/domain/people/requests/erasure'
import type { FormAction } from '@/lib/domain/shared/form-state'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

type Props = {
  request: {
    readonly id: string
    readonly version: number
    readonly patientName: string
    readonly state: DataRequestState
  }
  today: PlainDate
  actions: { readonly agree: FormAction; readonly refuse: FormAction }
}

/** The clinic's decision, each with a legal ground; what was agreed can be looked at, and still be refused. */
export function ErasureAnswers({ request, today, actions }: Props) {
  const t = useTranslations('erasure')
  const { id, state, patientName } = request
  return (
    <>
      {state === 'agreed' ? (
        <p className="mt-2">
          <LinkButton href={`/admin/requests/${id}`}>{t('open')}</LinkButton>
        </p>
      ) : (
        <Disclosure summary={t('agree.title')} className="mt-2">
          <p className="max-w-measure text-ink-muted mb-3">{t('agree.text')}</p>
          <Form action={actions.agree} idPrefix={`agree-${id}-`} aria-label={`${t('agree.title')}: ${patientName}`}>
            <RequestFields request={request} />
            <RadioGroup
              name="ground"
              legend={t('agree.ground')}
              options={ERASE_GROUNDS.map((value) => ({ value, label: t(`ground.${value}`) }))}
            />
            <SubmitButton size="md">{t('agree.submit')}</SubmitButton>
          </Form>
        </Disclosure>
      )}
      <Disclosure summary={t('refuse.title')} className="mt-1">
        <p className="max-w-measure text-ink-muted mb-3">{t('refuse.text')}</p>
        <Form action={actions.refuse} idPrefix={`refuse-${id}-`} aria-label={`${t('refuse.title')}: ${patientName}`}>
          <RequestFields request={request} />
          <SelectField
            name="ground"
            label={t('refuse.ground')}
            placeholder={t('refuse.choose')}
            options={KEEP_GROUNDS.map((value) => ({ value, label: t(`ground.${value}`) }))}
          />
          <DateField
            name="keepUntil"
            label={t('refuse.keepUntil')}
            hint={t('refuse.keepUntilHint')}
            min={today}
            optional
          />
          <TextField name="reason" label={t('refuse.reason')} maxLength={300} autoComplete="off" />
          <SubmitButton size="md" variant="secondary">
            {t('refuse.submit')}
          </SubmitButton>
        </Form>
      </Disclosure>
    </>
  )
}
