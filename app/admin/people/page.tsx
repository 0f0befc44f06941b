import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { MemberEdit } from '@/components/people/staff/member-edit'
import { MemberInviteForm } from '@/components/people/staff/member-invite-form'
import { MemberTable } from '@/components/people/staff/member-table'
import { Callout } from '@/components/ui/callout'
import { Card } from '@/components/ui/card'
import { peopleSearchSchema } from '@/lib/schemas/admin'
import { requireActor } from '@/lib/server/auth/require-actor'
import { todayIn } from '@/lib/server/clock'
import { listCaseloadOf } from '@/lib/server/people/leaving/caseload-of'
import { listMembers } from '@/lib/server/people/member-list'
import { archiveMember, inviteMember, renewInvitation, updateMember } from './actions'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.people')
  return { title: t('title') }
}

export default async function PeoplePage({ searchParams }: Props) {
  const actor = await requireActor('clinic_admin')
  const search = peopleSearchSchema.parse(await searchParams)
  const [members, t] = await Promise.all([listMembers(actor.scope), getTranslations('admin.people')])
  const chosen = members.find((member) => member.id === search.member && !member.isArchived)
  const caseload = chosen && chosen.patients > 0 ? await listCaseloadOf(actor.scope, chosen.id) : []
  const therapists = members.filter((member) => !member.isArchived && member.roles.includes('therapist'))
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {search.done && <Callout tone="go" role="status" title={t(`done.${search.done}`)} className="mb-4" />}
      {chosen && (
        <MemberEdit
          key={chosen.id}
          member={chosen}
          isSelf={chosen.id === actor.memberId}
          caseload={caseload}
          colleagues={therapists.filter((member) => member.id !== chosen.id)}
          actions={{ update: updateMember, renew: renewInvitation, archive: archiveMember }}
        />
      )}
      <Card as="div" className="mb-4">
        <MemberTable
          members={members}
          today={todayIn(actor.clinic.timeZone)}
          editHref={(id) => `/admin/people?member=${id}`}
          {...(chosen ? { currentId: chosen.id } : {})}
        />
      </Card>
      <Card aria-labelledby="invite" className="max-w-4xl">
        <h2 id="invite" className="text-lg font-semibold">
          {t('inviteTitle')}
        </h2>
        <p className="text-ink-muted mb-4 text-sm">{t('inviteText')}</p>
        <MemberInviteForm action={inviteMember} />
      </Card>
    </>
  )
}
