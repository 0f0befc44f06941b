import { useTranslations } from 'next-intl'
import { PersonChoice } from '@/components/exercises/figure/person-choice'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { Callout } from '@/components/ui/callout'
import { Card } from '@/components/ui/card'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Props = {
  action: FormAction
  /** Who shows the exercises now: a place in the cast; null is a different person for each. */
  look: number | null
  isSaved: boolean
}

/** The patient's own choice of the person in the pictures. */
export function OwnLook({ action, look, isSaved }: Props) {
  const t = useTranslations('access.me.look')
  return (
    <Card id="look" aria-labelledby="look-title" className="mt-6 scroll-mt-4">
      <h2 id="look-title" className="text-xl font-semibold">
        {t('title')}
      </h2>
      <p className="text-ink-muted">{t('text')}</p>
      {isSaved && <Callout tone="go" role="status" title={t('saved')} className="mt-3" />}
      <Form action={action} aria-labelledby="look-title" className="mt-1 flex flex-col gap-4">
        <PersonChoice legend={t('legend')} legendHidden look={look} />
        <SubmitButton>{t('save')}</SubmitButton>
      </Form>
    </Card>
  )
}
