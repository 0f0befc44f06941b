import { useFormatter, useTranslations } from 'next-intl'
import type { MemberFieldValues } from '@/components/people/staff/member-fields'
import { Badge } from '@/components/ui/badge'
import { Table } from '@/components/ui/table/table'
import { TableCell } from '@/components/ui/table/table-cell'
import { TableHead } from '@/components/ui/table/table-head'
import { TextLink } from '@/components/ui/text-link'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { formatDay } from '@/lib/i18n/format-day'

export type MemberLine = MemberFieldValues & {
  readonly id: string
  readonly email: string
  readonly registrationCheckedBy: string | null
  readonly patients: number
  readonly hasPassword: boolean
  readonly isArchived: boolean
}

type Props = { members: readonly MemberLine[]; today: PlainDate; editHref: (id: string) => string; currentId?: string }

function Registration({ member, today }: { member: MemberLine; today: PlainDate }) {
  const t = useTranslations('admin.people')
  const format = useFormatter()
  if (!member.registrationNumber) return <span className="text-ink-muted">–</span>
  const expiresOn = member.registrationExpiresOn
  const hasExpired = expiresOn !== null && expiresOn < today
  return (
    <>
      <span className="sm:whitespace-nowrap">
        {member.registrationBody} {member.registrationNumber}
      </span>
      {expiresOn && (
        <span className={`block text-sm ${hasExpired ? 'text-stop-strong font-semibold' : 'text-ink-muted'}`}>
          {t(hasExpired ? 'expired' : 'expires', { day: formatDay(format, expiresOn) })}
        </span>
      )}
      {member.registrationCheckedBy && member.registrationCheckedOn && (
        <span className="text-ink-muted block text-sm">
          {t('checkedBy', { name: member.registrationCheckedBy, day: formatDay(format, member.registrationCheckedOn) })}
        </span>
      )}
    </>
  )
}

function State({ member }: { member: MemberLine }) {
  const t = useTranslations('admin.people.state')
  if (member.isArchived) return <Badge tone="neutral">{t('archived')}</Badge>
  return member.hasPassword ? <Badge tone="go">{t('active')}</Badge> : <Badge tone="caution">{t('invited')}</Badge>
}

/** Everybody who works or worked here. */
export function MemberTable({ members, today, editHref, currentId }: Props) {
  const t = useTranslations('admin.people')
  const format = useFormatter()
  const head = (
    <tr>
      <TableHead>{t('fields.name')}</TableHead>
      <TableHead>{t('fields.roles')}</TableHead>
      <TableHead>{t('registration')}</TableHead>
      <TableHead>{t('confirms')}</TableHead>
      <TableHead numeric>{t('patients')}</TableHead>
      <TableHead>{t('access')}</TableHead>
      <TableHead className="relative">
        <span className="sr-only">{t('change')}</span>
      </TableHead>
    </tr>
  )
  return (
    <Table caption={t('title')} captionHidden head={head} stacks>
      {members.map((member) => (
        <tr
          key={member.id}
          className={`stacked:grid-cols-[minmax(0,1fr)] @min-[14rem]:stacked:grid-cols-2 stacked:gap-x-5 stacked:gap-y-2.5 stacked:py-4 @min-[32rem]:stacked:grid-cols-[repeat(4,minmax(min-content,1fr))] ${member.id === currentId ? 'bg-accent-soft stacked:rounded-card stacked:px-3' : ''}`}
        >
          <TableCell rowHead className="stacked:col-span-full min-w-60">
            <b className="block font-semibold">{member.name}</b>
            <span className="text-ink-muted block text-sm break-all">{member.email}</span>
          </TableCell>
          <TableCell label={t('fields.roles')}>
            {member.roles.map((role) => t(`fields.role.${role}`)).join(', ')}
            {member.profession && <span className="text-ink-muted block text-sm">{member.profession}</span>}
          </TableCell>
          <TableCell label={t('registration')} className="stacked:min-w-0 min-w-44">
            <Registration member={member} today={today} />
          </TableCell>
          <TableCell label={t('confirms')}>{t(member.canConfirm ? 'yes' : 'no')}</TableCell>
          <TableCell label={t('patients')} numeric>
            {format.number(member.patients)}
          </TableCell>
          <TableCell>
            <State member={member} />
          </TableCell>
          <TableCell className="stacked:text-right @min-[32rem]:stacked:col-start-4 text-right">
            {!member.isArchived && (
              <TextLink href={editHref(member.id)} aria-label={t('changeName', { name: member.name })}>
                {t('change')}
              </TextLink>
            )}
          </TableCell>
        </tr>
      ))}
    </Table>
  )
}
