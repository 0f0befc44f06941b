import { useTranslations } from 'next-intl'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { DateField } from '@/components/forms/date-field'
import { TextField } from '@/components/forms/text-field'
import type { MemberRole } from '@/lib/domain/access/roles'
import { MEMBER_ROLES } from '@/lib/domain/access/roles'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

export type MemberFieldValues = {
  readonly name: string
  readonly roles: readonly MemberRole[]
  readonly profession: string | null
  readonly canConfirm: boolean
  readonly registrationBody: string | null
  readonly registrationNumber: string | null
  readonly registrationExpiresOn: PlainDate | null
  readonly registrationCheckedOn: PlainDate | null
}

/** Name, roles and registration; inside a Form. `email` stands between name and profession when it can be typed. */
export function MemberFields({ member, withEmail = false }: { member?: MemberFieldValues; withEmail?: boolean }) {
  const t = useTranslations('admin.people.fields')
  return (
    <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
      <TextField name="name" label={t('name')} autoComplete="off" maxLength={120} defaultValue={member?.name ?? ''} />
      {withEmail && <TextField name="email" type="email" label={t('email')} autoComplete="off" maxLength={254} />}
      <TextField
        name="profession"
        label={t('profession')}
        optional
        autoComplete="off"
        maxLength={80}
        defaultValue={member?.profession ?? ''}
      />
      <CheckboxGroup
        name="roles"
        legend={t('roles')}
        defaultValues={member?.roles ?? []}
        options={MEMBER_ROLES.map((role) => ({ value: role, label: t(`role.${role}`), hint: t(`roleHint.${role}`) }))}
        className="sm:col-span-2"
        columns
      />
      <TextField
        name="registrationBody"
        label={t('registrationBody')}
        hint={t('registrationBodyHint')}
        optional
        autoComplete="off"
        maxLength={80}
        defaultValue={member?.registrationBody ?? ''}
      />
      <TextField
        name="registrationNumber"
        label={t('registrationNumber')}
        hint={t('registrationNumberHint')}
        optional
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        defaultValue={member?.registrationNumber ?? ''}
      />
      <DateField
        name="registrationExpiresOn"
        label={t('registrationExpiresOn')}
        hint={t('registrationExpiresOnHint')}
        optional
        defaultValue={member?.registrationExpiresOn ?? ''}
      />
      <DateField
        name="registrationCheckedOn"
        label={t('registrationCheckedOn')}
        hint={t('registrationCheckedOnHint')}
        optional
        defaultValue={member?.registrationCheckedOn ?? ''}
      />
      <CheckboxGroup
        name="canConfirm"
        legend={t('canConfirm')}
        defaultValues={member?.canConfirm ? ['yes'] : []}
        options={[{ value: 'yes', label: t('canConfirmYes'), hint: t('canConfirmHint') }]}
      />
    </div>
  )
}
