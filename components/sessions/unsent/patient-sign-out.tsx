import { useTranslations } from 'next-intl'
import { readFormWords } from '@/components/forms/form-words'
import { SignOutClient } from '@/components/sessions/unsent/sign-out-client'
import { readSignOutWords } from '@/components/sessions/unsent/sign-out-words'
import type { FormAction } from '@/lib/domain/shared/form-state'

/** For the patient's own page; staff have `SignOutForm`, because a staff browser keeps nothing. */
export function PatientSignOut({ action, label }: { action: FormAction; label: string }) {
  const words = readSignOutWords(useTranslations('unsent.signOut'))
  const formWords = readFormWords(useTranslations('common.form'))
  return <SignOutClient action={action} label={label} words={words} formWords={formWords} />
}
