import { useTranslations } from 'next-intl'
import { LockGuard } from '@/components/access/lock/lock-guard'
import { readLockWords } from '@/components/access/lock/lock-words'
import { SignOutForm } from '@/components/access/sign-out-form'
import { readFormWords } from '@/components/forms/form-words'
import type { NextStop } from '@/lib/domain/access/session-state'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Props = {
  /** The member for whom this page was drawn. */
  memberId: string
  person: string
  clinic: string
  next: NextStop
  unlock: FormAction
  signOut: FormAction
}

/** Watches over an open staff page: warns, covers it once it is locked, and uncovers it for the same person. */
export function StaffLock({ memberId, person, clinic, next, unlock, signOut }: Props) {
  const t = useTranslations('access.lock')
  const form = useTranslations('common.form')
  return (
    <LockGuard
      who={memberId}
      first={next}
      unlock={unlock}
      words={readLockWords(t)}
      formWords={readFormWords(form)}
      person={t('person', { name: person, clinic })}
      wayOut={
        <>
          <p className="text-ink-muted">{t('notYou', { name: person })}</p>
          <p className="text-ink-muted mb-3">{t('signOutText')}</p>
          <SignOutForm action={signOut} label={t('signOut')} />
        </>
      }
    />
  )
}
