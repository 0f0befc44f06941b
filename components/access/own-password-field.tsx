import { useTranslations } from 'next-intl'
import { PasswordField } from '@/components/access/password-field'

/** For actions that ask again who is at the keyboard (`stepUp` of defineAction reads this name). */
export function OwnPasswordField() {
  const t = useTranslations('common')
  return (
    <PasswordField
      name="ownPassword"
      label={t('ownPassword')}
      hint={t('ownPasswordHint')}
      autoComplete="current-password"
    />
  )
}
