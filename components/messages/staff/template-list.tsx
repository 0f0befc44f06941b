import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { VersionField } from '@/components/forms/version-field'
import { TemplateForm } from '@/components/messages/staff/template-form'
import { Disclosure } from '@/components/ui/disclosure'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Template = ComponentProps<typeof TemplateForm>['template']
type Props = { templates: readonly Template[]; save: FormAction; putAway: FormAction }

/** Each with its words, and folded away what changes it. */
export function TemplateList({ templates, save, putAway }: Props) {
  const t = useTranslations('threads.templates')
  return (
    <ul className="divide-line divide-y">
      {templates.map((template) => (
        <li key={template.id} className="flex flex-col gap-2 py-3">
          <h3 className="font-semibold">{template.title}</h3>
          <p className="max-w-prose wrap-anywhere whitespace-pre-line">{template.body}</p>
          <Disclosure summary={t('change')}>
            <TemplateForm action={save} template={template} label={`${t('edit')}: ${template.title}`} />
            <Form
              action={putAway}
              idPrefix={`away${template.id}-`}
              aria-label={`${t('archive')}: ${template.title}`}
              className="mt-3"
            >
              <input type="hidden" name="templateId" value={template.id} readOnly />
              <VersionField version={template.version} />
              <SubmitButton size="md" variant="secondary">
                {t('archive')}
              </SubmitButton>
            </Form>
          </Disclosure>
        </li>
      ))}
    </ul>
  )
}
