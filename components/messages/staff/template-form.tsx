import { useTranslations } from 'next-intl'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextAreaField } from '@/components/forms/text-area-field'
import { TextField } from '@/components/forms/text-field'
import { VersionField } from '@/components/forms/version-field'
import { MESSAGE_MAX } from '@/lib/domain/messages/thread-rules'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Props = {
  action: FormAction
  template: {
    readonly id: string
    readonly version: number
    readonly title: string
    readonly body: string
    readonly isShared: boolean
    readonly isOwn: boolean
  }
  label: string
}

/** One template. Who sees it is said by whoever made it. */
export function TemplateForm({ action, template: { id, version, title, body, isShared, isOwn }, label }: Props) {
  const t = useTranslations('threads.templates')
  return (
    <Form action={action} idPrefix={`t${id}-`} aria-label={label} className="flex flex-col gap-3">
      <input type="hidden" name="templateId" value={id} readOnly />
      <VersionField version={version} />
      <TextField name="title" label={t('name')} maxLength={60} defaultValue={title} />
      <TextAreaField
        name="body"
        label={t('body')}
        hint={t('bodyHint')}
        rows={5}
        maxLength={MESSAGE_MAX}
        defaultValue={body}
      />
      {isOwn && (
        <CheckboxGroup
          name="isShared"
          legend={t('isShared')}
          optional
          options={[{ value: 'yes', label: t('shareYes') }]}
          defaultValues={isShared ? ['yes'] : []}
        />
      )}
      <SubmitButton size="md">{t('save')}</SubmitButton>
    </Form>
  )
}
