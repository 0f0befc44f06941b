import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { answerByLetter } from '@/app/(public)/morning/actions'
import { PublicShell } from '@/components/layout/public-shell'
import { ClosedLink } from '@/components/messages/closed-link'
import { MorningAnswer } from '@/components/messages/morning-answer'
import { tokenSchema } from '@/lib/schemas/access'
import { openMailLink } from '@/lib/server/auth/mail-links'
import { requestFacts } from '@/lib/server/auth/request-facts'
import { nowMs } from '@/lib/server/clock'
import { findMorningQuestion } from '@/lib/server/messages/reminders/morning-question'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reminders.page'))('title') }
}

/** Shows the question and changes nothing: mail scanners open links too. It says nothing of whose question it is. */
export default async function MorningPage({ params }: { params: Promise<{ token: string }> }) {
  const token = tokenSchema.safeParse((await params).token).data ?? null
  const now = nowMs()
  const { address } = await requestFacts()
  const opened = await openMailLink(token, ['answer_morning'], { address, nowMs: now })
  const question = opened.ok ? await findMorningQuestion(opened.value, now) : null
  if (token === null || question === null) return <ClosedLink />
  const t = await getTranslations('reminders.page')
  return (
    <PublicShell>
      <h1 className="text-3xl font-bold tracking-[-0.02em]">{t('title')}</h1>
      <MorningAnswer action={answerByLetter} token={token} day={question.day} />
    </PublicShell>
  )
}
