import { useTranslations } from 'next-intl'
import { PersonChoice } from '@/components/exercises/figure/person-choice'
import { Form } from '@/components/forms/form'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { VersionField } from '@/components/forms/version-field'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Props = {
  action: FormAction
  clinic: {
    readonly version: number
    readonly name: string
    readonly phone: string | null
    readonly address: string | null
    readonly brandColour: string | null
    readonly emergencyNumber: string
    readonly emergencyPlace: string
    readonly urgentAdviceNumber: string | null
    readonly answeringHours: string | null
    readonly timeZone: string
    readonly minutesBudget: number
    readonly mediaQuotaMb: number
    readonly figureLook: number | null
    /** What photos and videos take already. */
    readonly mediaUsedMb: number
  }
  timeZones: readonly string[]
}

/** What patients see of the clinic, and what its days and sessions are measured by. */
export function ClinicForm({ action, clinic, timeZones }: Props) {
  const t = useTranslations('admin.clinic.fields')
  const zones = timeZones.includes(clinic.timeZone) ? timeZones : [clinic.timeZone, ...timeZones]
  return (
    <Form action={action} aria-label={t('form')}>
      <VersionField version={clinic.version} />
      <div className="grid items-end gap-x-6 gap-y-4 sm:grid-cols-2">
        <TextField name="name" label={t('name')} maxLength={120} defaultValue={clinic.name} />
        <TextField
          name="phone"
          type="tel"
          label={t('phone')}
          optional
          maxLength={30}
          defaultValue={clinic.phone ?? ''}
        />
        <TextField
          name="address"
          label={t('address')}
          hint={t('addressHint')}
          optional
          maxLength={160}
          defaultValue={clinic.address ?? ''}
        />
        <TextField
          name="brandColour"
          label={t('brandColour')}
          hint={t('brandColourHint')}
          optional
          maxLength={7}
          defaultValue={clinic.brandColour ?? ''}
        />
        <TextField
          name="emergencyNumber"
          type="tel"
          label={t('emergencyNumber')}
          hint={t('emergencyNumberHint')}
          maxLength={20}
          defaultValue={clinic.emergencyNumber}
        />
        <TextField
          name="emergencyPlace"
          label={t('emergencyPlace')}
          hint={t('emergencyPlaceHint')}
          maxLength={60}
          defaultValue={clinic.emergencyPlace}
        />
        <TextField
          name="urgentAdviceNumber"
          type="tel"
          label={t('urgentAdviceNumber')}
          hint={t('urgentAdviceNumberHint')}
          optional
          maxLength={20}
          defaultValue={clinic.urgentAdviceNumber ?? ''}
        />
        <TextField
          name="answeringHours"
          label={t('answeringHours')}
          hint={t('answeringHoursHint')}
          optional
          maxLength={200}
          defaultValue={clinic.answeringHours ?? ''}
        />
        <TextField
          name="minutesBudget"
          inputMode="numeric"
          label={t('minutesBudget')}
          hint={t('minutesBudgetHint')}
          width="year"
          unit={t('minutes')}
          defaultValue={String(clinic.minutesBudget)}
        />
        <TextField
          name="mediaQuotaMb"
          inputMode="numeric"
          label={t('mediaQuota')}
          hint={t('mediaQuotaHint', { used: clinic.mediaUsedMb })}
          width="year"
          unit={t('megabytes')}
          defaultValue={String(clinic.mediaQuotaMb)}
        />
        <SelectField
          name="timeZone"
          label={t('timeZone')}
          hint={t('timeZoneHint')}
          defaultValue={clinic.timeZone}
          options={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        />
      </div>
      <PersonChoice legend={t('figureLook')} hint={t('figureLookHint')} look={clinic.figureLook} />
      <SubmitButton>{t('save')}</SubmitButton>
    </Form>
  )
}
