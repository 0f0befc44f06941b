import { MessageSquare } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { InboxList } from '@/components/messages/staff/inbox-list'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Tabs } from '@/components/ui/tabs'
import { inboxSearchSchema } from '@/lib/schemas/messages'
import { requireActor } from '@/lib/server/auth/require-actor'
import { countWaiting, getInbox } from '@/lib/server/messages/thread/inbox'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('threads.inbox'))('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Everybody who has written or was written to: who waits longest stands on top. */
export default async function InboxPage({ searchParams }: Props) {
  const { scope, memberId, clinic } = await requireActor('therapist')
  const { show } = inboxSearchSchema.parse(await searchParams)
  const [t, threads, waiting] = await Promise.all([
    getTranslations('threads.inbox'),
    getInbox(scope, show === 'mine' ? memberId : null),
    countWaiting(scope, memberId),
  ])
  const tab = (name: 'mine' | 'all') => ({
    href: `/therapist/messages?show=${name}`,
    label: t(name),
    count: waiting[name],
    current: show === name,
  })
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={<LinkButton href="/therapist/messages/templates">{t('templates')}</LinkButton>}
      />
      <div className="mb-4 flex flex-wrap items-center gap-4">
        <Tabs label={t('filter')} tabs={[tab('mine'), tab('all')]} />
        <p className="text-ink-muted">{t('count', { count: waiting[show] })}</p>
      </div>
      <Card as="div">
        {threads.length === 0 ? (
          <EmptyState title={t('none')} icon={<MessageSquare />}>
            {t(show === 'mine' ? 'noneMine' : 'noneAll')}
          </EmptyState>
        ) : (
          <InboxList threads={threads} timeZone={clinic.timeZone} />
        )}
      </Card>
    </>
  )
}
