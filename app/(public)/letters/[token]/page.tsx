import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { confirmByLetter, stopByLetter } from '@/app/(public)/letters/actions'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { PublicShell } from '@/components/layout/public-shell'
import { ClosedLink } from '@/components/messages/closed-link'
import { tokenSchema } from '@/lib/schemas/access'
import { openMailLink } from '@/lib/server/auth/mail-links'
import { requestFacts } from '@/lib/server/auth/request-facts'
import { nowMs } from '@/lib/server/clock'
import { isToConfirm } from '@/lib/server/messages/reminders/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reminders'))('title') }
}

/** One button: to confirm an address, or to end the letters. Looking at it does neither. */
export default async function LetterPage({ params }: { params: Promise<{ token: string }> }) {
  const token = tokenSchema.safeParse((await params).token).data ?? null
  const visit = { address: (await requestFacts()).address, nowMs: nowMs() }
  const opened = await openMailLink(token, ['confirm_address', 'stop_letters'], visit)
  if (token === null || !opened.ok) return <ClosedLink />
  const isStop = opened.value.purpose === 'stop_letters'
  if (!isStop && !(await isToConfirm(opened.value.scope, opened.value.subjectId))) return <ClosedLink />
  const t = await getTranslations('reminders.page')
  return (
    <PublicShell>
      <h1 className="text-3xl font-bold tracking-[-0.02em]">{t(isStop ? 'stopTitle' : 'confirmTitle')}</h1>
      <p className="mt-2 mb-6">{t(isStop ? 'stopText' : 'confirmText')}</p>
      <Form action={isStop ? stopByLetter : confirmByLetter} className="flex flex-col gap-4">
        <input type="hidden" name="token" value={token} />
        <SubmitButton>{t(isStop ? 'stop' : 'confirm')}</SubmitButton>
      </Form>
    </PublicShell>
  )
}
