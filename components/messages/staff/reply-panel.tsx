import { useTranslations } from 'next-intl'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextAreaField } from '@/components/forms/text-area-field'
import { TemplatePicker } from '@/components/messages/staff/template-picker'
import { TextLink } from '@/components/ui/text-link'
import { fillTemplate, MESSAGE_MAX } from '@/lib/domain/messages/thread-rules'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Props = {
  action: FormAction
  patient: { readonly id: string; readonly givenName: string }
  /** Made with the page: what is sent twice is one answer. */
  replyId: string
  /** The newest message that the page shows. */
  newestId: string | null
  templates: readonly {
    readonly id: string
    readonly title: string
    readonly body: string
    readonly isShared: boolean
  }[]
  /** Whose words stand there from the start. */
  chosen: string | undefined
}

const PREFIX = 'reply-'

/** The clinic's answer, with words that are often sent. */
export function ReplyPanel({ action, patient, replyId, newestId, templates, chosen }: Props) {
  const t = useTranslations('threads.staff')
  const pick = useTranslations('threads.pick')
  const filled = templates.map(({ id, title, body, isShared }) => ({
    id,
    label: isShared ? pick('shared', { title }) : title,
    words: fillTemplate(body, patient.givenName),
  }))
  return (
    <div className="flex flex-col gap-4">
      {filled.length > 0 ? (
        <TemplatePicker
          templates={filled}
          into={{ idPrefix: PREFIX, name: 'body' }}
          labels={{
            ...{ form: pick('form'), label: pick('label') },
            ...{ choose: pick('choose'), insert: pick('insert') },
          }}
        />
      ) : (
        <p className="text-ink-muted">{pick('none')}</p>
      )}
      <Form action={action} idPrefix={PREFIX} aria-labelledby="reply" className="flex flex-col gap-3">
        <input type="hidden" name="id" value={replyId} readOnly />
        <input type="hidden" name="patientId" value={patient.id} readOnly />
        <input type="hidden" name="newestId" value={newestId ?? ''} readOnly />
        <TextAreaField
          name="body"
          label={t('field')}
          hint={t('hint')}
          rows={5}
          maxLength={MESSAGE_MAX}
          defaultValue={filled.find(({ id }) => id === chosen)?.words ?? ''}
        />
        <SubmitButton size="md">{t('send')}</SubmitButton>
      </Form>
      <p>
        <TextLink href="/therapist/messages/templates">{pick('manage')}</TextLink>
      </p>
    </div>
  )
}
