import { useTranslations } from 'next-intl'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { Card } from '@/components/ui/card'
import type { MemberRole } from '@/lib/domain/access/roles'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Account = { readonly key: string; readonly name: string; readonly email: string; readonly role: MemberRole }
type Props = { accounts: readonly Account[]; password: string; action: FormAction }

/** The demo's accounts, each a form that signs in: it works without JavaScript. */
export function DemoStaff({ accounts, password, action }: Props) {
  const t = useTranslations('access.signIn')
  return (
    <Card aria-labelledby="demo-title" className="mt-8">
      <h2 id="demo-title" className="font-semibold">
        {t('demoTitle')}
      </h2>
      <p className="text-ink-muted text-base">{t('demoText')}</p>
      <ul className="mt-3 flex flex-col gap-2">
        {accounts.map((account) => (
          <li key={account.key}>
            <Form action={action} idPrefix={`demo-${account.key}-`} className="flex flex-col gap-2">
              <input type="hidden" name="email" value={account.email} />
              <input type="hidden" name="password" value={password} />
              <SubmitButton variant="secondary" size="md" className="roomy:w-full flex-wrap">
                {t('demoSignIn', { name: account.name })}
                <span className="text-ink-muted text-base font-normal">{t(`role.${account.role}`)}</span>
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
      <p className="text-ink-muted mt-3 text-base">{t('demoPassword', { password })}</p>
    </Card>
  )
}
