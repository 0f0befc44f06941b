import { useTranslations } from 'next-intl'
import { DateField } from '@/components/forms/date-field'
import { Form } from '@/components/forms/form'
import { RadioGroup } from '@/components/forms/radio-group'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { KNEE_SIDES } from '@/lib/domain/assessment/vocabulary'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Props = {
  action: FormAction
  therapists: readonly { readonly id: string; readonly name: string }[]
  /** Who adds the patient and is offered as therapist. */
  memberId: string
  today: string
}

const SEXES = ['female', 'male', 'other'] as const

/** As much of a person as care needs, and the side of the knee that hurts. */
export function AddPatientForm({ action, therapists, memberId, today }: Props) {
  const t = useTranslations('people.add')
  const colleagues = therapists.map(({ id, name }) => ({
    value: id,
    label: id === memberId ? t('me', { name }) : name,
  }))
  return (
    <Form action={action} className="flex flex-col gap-4" aria-label={t('title')}>
      <Card aria-labelledby="add-person">
        <h2 id="add-person" className="mb-3 text-lg font-semibold">
          {t('person')}
        </h2>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField name="givenName" label={t('givenName')} autoComplete="off" />
          <TextField name="familyName" label={t('familyName')} autoComplete="off" />
          <DateField
            name="dateOfBirth"
            label={t('dateOfBirth')}
            hint={t('dateOfBirthHint')}
            min="1900-01-01"
            max={today}
            autoComplete="off"
          />
          <TextField
            name="phone"
            label={t('phone')}
            type="tel"
            autoComplete="off"
            width="short"
            optional
            className="self-end"
          />
          <RadioGroup
            name="sex"
            legend={t('sex')}
            look="segments"
            optional
            className="sm:col-span-2"
            options={SEXES.map((sex) => ({ value: sex, label: t(`sexes.${sex}`) }))}
          />
        </div>
      </Card>
      <Card aria-labelledby="add-care">
        <h2 id="add-care" className="mb-3 text-lg font-semibold">
          {t('care')}
        </h2>
        <div className="flex flex-col gap-4">
          <RadioGroup
            name="side"
            legend={t('side')}
            hint={t('sideHint')}
            look="segments"
            options={KNEE_SIDES.map((side) => ({ value: side, label: t(`sides.${side}`) }))}
          />
          <SelectField
            name="therapistId"
            label={t('therapist')}
            options={colleagues}
            defaultValue={memberId}
            className="max-w-sm"
          />
        </div>
      </Card>
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{t('submit')}</SubmitButton>
        <LinkButton href="/therapist/caseload" size="lg" variant="quiet">
          {t('cancel')}
        </LinkButton>
      </div>
    </Form>
  )
}
