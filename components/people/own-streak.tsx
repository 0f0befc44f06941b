import { useTranslations } from 'next-intl'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { Callout } from '@/components/ui/callout'
import { Card } from '@/components/ui/card'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Props = { action: FormAction; isShown: boolean; isSaved: boolean }

/** Whether today's page counts weeks in a row; the patient's own choice. */
export function OwnStreak({ action, isShown, isSaved }: Props) {
  const t = useTranslations('access.me.streak')
  return (
    <Card id="streak" aria-labelledby="streak-title" className="mt-6 scroll-mt-4">
      <h2 id="streak-title" className="text-xl font-semibold">
        {t('title')}
      </h2>
      <p className="text-ink-muted">{t('text')}</p>
      {isSaved && <Callout tone="go" role="status" title={t('saved')} className="mt-3" />}
      <Form action={action} aria-labelledby="streak-title" idPrefix="streak-" className="mt-1 flex flex-col gap-4">
        <CheckboxGroup
          name="shows"
          legend={t('title')}
          legendHidden
          options={[{ value: 'yes', label: t('show') }]}
          defaultValues={isShown ? ['yes'] : []}
          optional
        />
        <SubmitButton>{t('save')}</SubmitButton>
      </Form>
    </Card>
  )
}
