import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import {
  checkMemberRecord,
  leavesAnAdmin,
  type MemberRecord,
  type MemberRecordRefusal,
  type RegistrationCheck,
} from '@/lib/domain/access/members'
import type { MemberId, UserId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { audit } from '@/lib/server/audit/audit'
import { accountForInvitation, isAccountElsewhere, issuePasswordLink } from '@/lib/server/auth/accounts/staff-accounts'
import { toDateColumn, toPlainDateOrNull } from '@/lib/server/db/plain-date-column'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { countPatients, findMember, lockMember, otherAdmins } from '@/lib/server/people/leaving/member-rows'

export type MemberInput = MemberRecord & { readonly name: string; readonly profession: string | null }

/** The facts of the moment: the instant, and the clinic's own day. */
export type Moment = { readonly nowMs: number; readonly today: PlainDate }

export type MemberRefusal =
  | MemberRecordRefusal
  | 'not_found'
  | 'conflict'
  | 'last_admin'
  | 'yourself'
  | 'already_member'
  /** The address signs in to another clinic of this installation. */
  | 'address_in_use'
  /** Patients would be left without a therapist: name who takes them. */
  | 'has_patients'
  /** Patients cannot belong to somebody who is no therapist any more. */
  | 'therapist_of_patients'

/** Adds a member and answers the one-time link to hand over. Needs `people.manage`. */
export async function inviteMember(
  scope: Scope,
  input: MemberInput & { readonly email: string },
  moment: Moment,
): Promise<Result<{ memberId: MemberId; link: string }, MemberRefusal>> {
  const checked = checkMemberRecord(input, { today: moment.today, before: null, isOwn: false })
  if (!checked.ok) return checked
  const account = await accountForInvitation(input.email, scope.clinicId)
  if (!account.ok) return account
  const added = await withScope(scope, (tx) => addMember(tx, scope, account.value, input, checked.value))
  if (!added.ok) return added
  const link = await linkFor(scope, account.value, moment.nowMs)
  return link.ok ? ok({ memberId: added.value, link: link.value }) : link
}

/** A new one-time link: for an invitation that ran out, or a forgotten password. The old link ends. */
export async function renewInvitation(
  scope: Scope,
  memberId: MemberId,
  moment: Moment,
): Promise<Result<{ link: string }, MemberRefusal>> {
  const member = await withScope(scope, async (tx) => {
    const found = await findMember(tx, scope, memberId)
    if (found) await audit(tx, scope, { action: 'member.invite_again', subjectKind: 'member', subjectId: memberId })
    return found
  })
  if (!member) return refuse('not_found')
  const link = await linkFor(scope, member.userId as UserId, moment.nowMs)
  return link.ok ? ok({ link: link.value }) : link
}

/** Changes roles, the right to confirm and the registration behind it. */
export function updateMember(
  scope: Scope,
  input: MemberInput & { readonly memberId: MemberId; readonly version: number },
  moment: Moment,
): Promise<Result<true, MemberRefusal>> {
  return withScope(scope, async (tx) => {
    const before = await lockMember(tx, scope, input.memberId)
    if (!before) return refuse('not_found')
    const own = { today: moment.today, isOwn: input.memberId === scope.actorId }
    const checked = checkMemberRecord(input, { ...own, before: recordOf(before) })
    if (!checked.ok) return checked
    if (!leavesAnAdmin(await otherAdmins(tx, scope, input.memberId), input.roles)) return refuse('last_admin')
    const keepsPatients = input.roles.includes('therapist') || (await countPatients(tx, scope, input.memberId)) === 0
    if (!keepsPatients) return refuse('therapist_of_patients')
    const { count } = await tx.member.updateMany({
      where: { clinicId: scope.clinicId, id: input.memberId, version: input.version, archivedAt: null },
      data: { ...memberColumns(scope, input, checked.value), version: { increment: 1 } },
    })
    if (count === 0) return refuse('conflict')
    await audit(tx, scope, {
      action: 'member.update',
      subjectKind: 'member',
      subjectId: input.memberId,
      detail: {
        ...{ roles: input.roles, rolesBefore: before.roles, canConfirm: input.canConfirm },
        registrationCheck: checked.value,
      },
    })
    return ok(true)
  })
}

async function addMember(
  tx: ScopedTx,
  scope: Scope,
  userId: UserId,
  input: MemberInput,
  check: RegistrationCheck,
): Promise<Result<MemberId, MemberRefusal>> {
  const there = await tx.member.findFirst({ where: { clinicId: scope.clinicId, userId }, select: { id: true } })
  if (there) return refuse('already_member')
  const id = uuidv7() as MemberId
  const { clinicId } = scope
  await tx.member.create({
    data: { id, clinicId, userId, ...memberColumns(scope, input, check) },
    select: { id: true },
  })
  const detail = { roles: input.roles, canConfirm: input.canConfirm }
  await audit(tx, scope, { action: 'member.invite', subjectKind: 'member', subjectId: id, detail })
  return ok(id)
}

/** Asked again once the member is there: two clinics may have invited the same address at the same moment. */
async function linkFor(scope: Scope, userId: UserId, nowMs: number): Promise<Result<string, 'address_in_use'>> {
  if (await isAccountElsewhere(userId, scope.clinicId)) return refuse('address_in_use')
  return ok(await issuePasswordLink(userId, nowMs))
}

/** A check that is kept keeps the name beside it: who changes something else has looked nothing up. */
function memberColumns(scope: Scope, input: MemberInput, check: RegistrationCheck) {
  const { name, profession, canConfirm, registrationBody, registrationNumber } = input
  const { registrationExpiresOn: endsOn, registrationCheckedOn: checkedOn } = input
  return {
    ...{ name, profession, canConfirm, registrationBody, registrationNumber, roles: [...input.roles] },
    registrationExpiresOn: endsOn === null ? null : toDateColumn(endsOn),
    registrationCheckedOn: check === 'none' || checkedOn === null ? null : toDateColumn(checkedOn),
    ...(check === 'kept' ? {} : { registrationCheckedById: check === 'new' ? scope.actorId : null }),
  }
}

function recordOf(row: NonNullable<Awaited<ReturnType<typeof findMember>>>): MemberRecord {
  return {
    ...row,
    registrationExpiresOn: toPlainDateOrNull(row.registrationExpiresOn),
    registrationCheckedOn: toPlainDateOrNull(row.registrationCheckedOn),
  }
}
