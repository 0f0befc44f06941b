import { useTranslations } from 'next-intl'
import { OwnPasswordField } from '@/components/access/own-password-field'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { VersionField } from '@/components/forms/version-field'
import { MemberFields, type MemberFieldValues } from '@/components/people/staff/member-fields'
import { MemberLeave } from '@/components/people/staff/member-leave'
import { MemberLink } from '@/components/people/staff/member-link'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Props = {
  member: MemberFieldValues & { readonly id: string; readonly version: number; readonly patients: number }
  /** The patients of this member. */
  caseload: readonly { id: string; name: string }[]
  /** Who could take the patients of somebody who leaves. */
  colleagues: readonly { id: string; name: string }[]
  isSelf: boolean
  actions: { update: FormAction; renew: FormAction; archive: FormAction }
}

/** One member: what can be changed, a new link, and the end of their access. */
export function MemberEdit({ member, caseload, colleagues, isSelf, actions }: Props) {
  const t = useTranslations('admin.people')
  const tc = useTranslations('common')
  return (
    <Card aria-labelledby="edit" mark="accent" className="mb-4">
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h2 id="edit" className="text-lg font-semibold">
          {t('changeName', { name: member.name })}
        </h2>
        <LinkButton href="/admin/people" variant="quiet">
          {tc('close')}
        </LinkButton>
      </div>
      <div className="grid gap-x-8 gap-y-6 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <Form action={actions.update} idPrefix="edit-" aria-labelledby="edit">
          <input type="hidden" name="memberId" value={member.id} />
          <VersionField version={member.version} />
          <MemberFields member={member} />
          <OwnPasswordField />
          <SubmitButton>{t('save')}</SubmitButton>
        </Form>
        <div className="xl:border-line flex flex-col gap-6 xl:border-l xl:pl-8">
          <section aria-labelledby="renew">
            <h3 id="renew" className="font-semibold">
              {t('renewTitle')}
            </h3>
            <p className="text-ink-muted mb-3 text-sm">{t('renewText')}</p>
            <Form action={actions.renew} idPrefix="renew-" aria-labelledby="renew">
              <MemberLink label={t('link')} hint={t('linkHint')} copy={tc('copy')} copied={tc('copied')} />
              <input type="hidden" name="memberId" value={member.id} />
              <OwnPasswordField />
              <SubmitButton variant="secondary" size="md">
                {t('renewSubmit')}
              </SubmitButton>
            </Form>
          </section>
          {!isSelf && (
            <MemberLeave member={member} caseload={caseload} colleagues={colleagues} action={actions.archive} />
          )}
        </div>
      </div>
    </Card>
  )
}
