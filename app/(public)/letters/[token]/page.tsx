import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { confirmByLetter, openByLetter, stopByLetter } from '@/app/(public)/letters/actions'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { PublicShell } from '@/components/layout/public-shell'
import { ClosedLink } from '@/components/messages/closed-link'
import { tokenSchema } from '@/lib/schemas/access'
import { type LinkPurpose, openMailLink } from '@/lib/server/auth/mail-links'
import { requestFacts } from '@/lib/server/auth/request-facts'
import { nowMs } from '@/lib/server/clock'
import { isToConfirm } from '@/lib/server/messages/reminders/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reminders'))('title') }
}

/** One button: to confirm an address, to end letters, or to open today's page. Looking at it does none of these. */
export default async function LetterPage({ params }: { params: Promise<{ token: string }> }) {
  const token = tokenSchema.safeParse((await params).token).data ?? null
  const visit = { address: (await requestFacts()).address, nowMs: nowMs() }
  const opened = await openMailLink(token, ['confirm_address', 'stop_letters', 'stop_session', 'open_today'], visit)
  if (token === null || !opened.ok) return <ClosedLink />
  const { purpose, scope, subjectId } = opened.value
  if (purpose === 'confirm_address' && !(await isToConfirm(scope, subjectId))) return <ClosedLink />
  const { action, title, text, button } = await wordsOf(purpose)
  return (
    <PublicShell>
      <h1 className="text-3xl font-bold tracking-[-0.02em]">{title}</h1>
      <p className="mt-2 mb-6">{text}</p>
      <Form action={action} className="flex flex-col gap-4">
        <input type="hidden" name="token" value={token} />
        <SubmitButton>{button}</SubmitButton>
      </Form>
    </PublicShell>
  )
}

async function wordsOf(purpose: LinkPurpose) {
  const [t, nudges] = await Promise.all([getTranslations('reminders.page'), getTranslations('nudges.page')])
  switch (purpose) {
    case 'stop_letters':
      return { action: stopByLetter, title: t('stopTitle'), text: t('stopText'), button: t('stop') }
    case 'stop_session':
      return { action: stopByLetter, title: nudges('stopTitle'), text: nudges('stopText'), button: t('stop') }
    case 'open_today':
      return { action: openByLetter, title: nudges('openTitle'), text: nudges('openText'), button: nudges('open') }
    default:
      return { action: confirmByLetter, title: t('confirmTitle'), text: t('confirmText'), button: t('confirm') }
  }
}
