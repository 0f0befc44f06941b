import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { DateField } from '@/components/forms/date-field'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { Card } from '@/components/ui/card'
import type { FormAction } from '@/lib/domain/shared/form-state'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

type Props = {
  action: FormAction
  /** Hidden fields: what is reviewed, and as which reading of it. */
  children: ReactNode
  /** What is agreed to. */
  statement: string
  reviewer: string
  days: { readonly min: PlainDate; readonly usual: PlainDate; readonly max: PlainDate }
}

/** The reviewer's name is the signed-in person's; what is chosen is when it is to be read again. */
export function ReviewForm({ action, children, statement, reviewer, days }: Props) {
  const t = useTranslations('content.review')
  return (
    <Card aria-labelledby="review" mark="accent">
      <h2 id="review" className="mb-3 text-lg font-semibold">
        {t('title')}
      </h2>
      <Form action={action} aria-labelledby="review">
        {children}
        <p>{t('as', { name: reviewer })}</p>
        <DateField
          name="reviewBy"
          label={t('reviewBy')}
          hint={t('reviewByHint')}
          defaultValue={days.usual}
          min={days.min}
          max={days.max}
        />
        <CheckboxGroup name="agrees" legend={t('agrees')} options={[{ value: 'yes', label: statement }]} />
        <SubmitButton>{t('submit')}</SubmitButton>
      </Form>
    </Card>
  )
}
