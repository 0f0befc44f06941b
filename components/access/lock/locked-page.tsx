import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SignOutForm } from '@/components/access/sign-out-form'
import { PublicShell } from '@/components/layout/public-shell'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Props = {
  person: string
  clinic: string
  signOut: FormAction
  children: ReactNode
}

/** A locked session as a page of its own: for a reload, a link, and for everything without JavaScript. */
export function LockedPage({ person, clinic, signOut, children }: Props) {
  const t = useTranslations('access.lock')
  return (
    <PublicShell>
      <h1 className="mt-5 text-3xl font-bold tracking-[-0.02em]">{t('title')}</h1>
      <p className="mt-1 font-semibold">{t('person', { name: person, clinic })}</p>
      <p className="text-ink-muted mb-5">{t('lead')}</p>
      {children}
      <div className="border-line mt-8 border-t pt-5">
        <p className="text-ink-muted mb-3">{t('notYou', { name: person })}</p>
        <SignOutForm action={signOut} label={t('signOut')} />
      </div>
    </PublicShell>
  )
}
