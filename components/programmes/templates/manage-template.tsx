import { useTranslations } from 'next-intl'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { VersionField } from '@/components/forms/version-field'
import { Card } from '@/components/ui/card'
import type { FormAction } from '@/lib/domain/shared/form-state'

const ACTIONS = ['shareTemplate', 'unshareTemplate', 'archiveTemplate', 'restoreTemplate'] as const
type Name = (typeof ACTIONS)[number]
type Props = {
  slug: string
  own: { readonly version: number; readonly isShared: boolean; readonly isArchived: boolean }
  actions: Readonly<Record<Name, FormAction>>
}

/** What its owner alone may do: share it with the colleagues, put it away. */
export function ManageTemplate({ slug, own, actions }: Props) {
  const t = useTranslations('templates.manage')
  const offered: Name[] = own.isArchived
    ? ['restoreTemplate']
    : [own.isShared ? 'unshareTemplate' : 'shareTemplate', 'archiveTemplate']
  return (
    <Card aria-labelledby="manage" className="sm:p-4">
      <h2 id="manage" className="text-lg font-semibold">
        {t('title')}
      </h2>
      <div className="mt-2 flex flex-wrap gap-2.5">
        {offered.map((name) => (
          <Form key={name} action={actions[name]} idPrefix={`${name}-`}>
            <input type="hidden" name="slug" value={slug} />
            <VersionField version={own.version} />
            <SubmitButton size="md" variant="secondary">
              {t(name)}
            </SubmitButton>
          </Form>
        ))}
      </div>
      <p className="text-ink-muted mt-2 text-sm">{t(own.isArchived ? 'archivedHint' : 'hint')}</p>
    </Card>
  )
}
