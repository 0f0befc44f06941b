import 'server-only'

import type { MemberRole } from '@/lib/domain/access/roles'
import type { MemberId, UserId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { accountsWithPassword, emailsOf } from '@/lib/server/auth/accounts/staff-accounts'
import { toPlainDate } from '@/lib/server/db/plain-date-column'
import { type Scope, withScope } from '@/lib/server/db/scope'

export type MemberRow = {
  readonly id: MemberId
  readonly version: number
  readonly name: string
  readonly email: string
  readonly roles: readonly MemberRole[]
  readonly profession: string | null
  readonly canConfirm: boolean
  readonly registrationBody: string | null
  readonly registrationNumber: string | null
  readonly registrationExpiresOn: PlainDate | null
  readonly registrationCheckedOn: PlainDate | null
  /** Who looked at the register; null while nobody has. */
  readonly registrationCheckedBy: string | null
  /** False until the one-time link was used. */
  readonly hasPassword: boolean
  readonly isArchived: boolean
  readonly patients: number
}

/** Everyone who works or worked in the clinic, archived ones last. Needs `people.manage`. */
export async function listMembers(scope: Scope): Promise<MemberRow[]> {
  const rows = await withScope(scope, (tx) =>
    tx.member.findMany({
      where: { clinicId: scope.clinicId },
      orderBy: [{ archivedAt: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }],
      select: {
        ...{ id: true, version: true, userId: true, name: true, roles: true, profession: true, canConfirm: true },
        ...{ registrationBody: true, registrationNumber: true, registrationExpiresOn: true, archivedAt: true },
        ...{ registrationCheckedById: true, registrationCheckedOn: true },
        _count: { select: { caseload: { where: { archivedAt: null } } } },
      },
    }),
  )
  const userIds = rows.map((row) => row.userId as UserId)
  const [emails, withPassword] = await Promise.all([emailsOf(userIds), accountsWithPassword(userIds)])
  const names = new Map(rows.map((row) => [row.id, row.name]))
  return rows.map(
    ({
      userId,
      archivedAt,
      registrationCheckedById,
      registrationExpiresOn,
      registrationCheckedOn,
      _count,
      ...row
    }) => ({
      ...row,
      id: row.id as MemberId,
      email: emails.get(userId) ?? '',
      registrationExpiresOn: registrationExpiresOn && toPlainDate(registrationExpiresOn),
      registrationCheckedOn: registrationCheckedOn && toPlainDate(registrationCheckedOn),
      registrationCheckedBy: registrationCheckedById ? (names.get(registrationCheckedById) ?? null) : null,
      hasPassword: withPassword.has(userId),
      isArchived: archivedAt !== null,
      patients: _count.caseload,
    }),
  )
}
