import { useTranslations } from 'next-intl'
import { OwnPasswordField } from '@/components/access/own-password-field'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { MemberFields } from '@/components/people/staff/member-fields'
import { MemberLink } from '@/components/people/staff/member-link'
import type { FormAction } from '@/lib/domain/shared/form-state'

export function MemberInviteForm({ action }: { action: FormAction }) {
  const t = useTranslations('admin.people')
  const tc = useTranslations('common')
  return (
    <Form action={action} idPrefix="invite-" aria-labelledby="invite">
      <MemberLink label={t('link')} hint={t('linkHint')} copy={tc('copy')} copied={tc('copied')} />
      <MemberFields withEmail />
      <OwnPasswordField />
      <SubmitButton>{t('inviteSubmit')}</SubmitButton>
    </Form>
  )
}
