'use server'

import { revalidatePath } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import {
  archiveMemberSchema,
  inviteMemberSchema,
  renewInvitationSchema,
  updateMemberSchema,
} from '@/lib/schemas/access'
import { archiveMember as archiveMemberCommand } from '@/lib/server/people/leaving/archive-member'
import {
  inviteMember as inviteMemberCommand,
  type MemberRefusal,
  renewInvitation as renewInvitationCommand,
  updateMember as updateMemberCommand,
} from '@/lib/server/people/members'
import { defineAction } from '@/lib/server/transport/define-action'
import { type ActionOutcome, done, doneWith, invalid, refused } from '@/lib/server/transport/outcome'

const PAGE = '/admin/people'
const gate = { actor: 'clinic_admin', permission: 'people.manage', stepUp: true } as const

/** Refusals that belong to a field are shown there. */
const FIELD_OF: Partial<Record<MemberRefusal, string>> = {
  confirm_needs_therapist: 'roles',
  confirm_needs_body: 'registrationBody',
  confirm_needs_registration: 'registrationNumber',
  registration_needs_end: 'registrationExpiresOn',
  registration_needs_check: 'registrationCheckedOn',
  check_in_future: 'registrationCheckedOn',
  own_registration: 'registrationCheckedOn',
  registration_expired: 'registrationExpiresOn',
  already_member: 'email',
  address_in_use: 'email',
  has_patients: 'handOverTo',
  therapist_of_patients: 'roles',
}

async function refusal(reason: MemberRefusal): Promise<ActionOutcome> {
  // The page comes back with the version of now and what was typed, so that sending once more is a decision.
  if (reason === 'conflict') revalidatePath(PAGE)
  const t = await getTranslations('admin.people.refusal')
  const field = FIELD_OF[reason]
  return field === undefined ? refused(t(reason)) : invalid({ [field]: [t(reason)] })
}

function momentOf(nowMs: number, timeZone: string) {
  return { nowMs, today: localDayAt(nowMs, timeZone) }
}

export const inviteMember = defineAction({
  ...gate,
  name: 'people.inviteMember',
  limit: { max: 30, windowSeconds: 3600 },
  schema: inviteMemberSchema,
  run: async ({ actor, input, nowMs }) => {
    const result = await inviteMemberCommand(actor.scope, input, momentOf(nowMs, actor.clinic.timeZone))
    if (!result.ok) return refusal(result.reason)
    revalidatePath(PAGE)
    return doneWith(result.value.link)
  },
})

export const renewInvitation = defineAction({
  ...gate,
  name: 'people.renewInvitation',
  limit: { max: 30, windowSeconds: 3600 },
  schema: renewInvitationSchema,
  run: async ({ actor, input, nowMs }) => {
    const moment = momentOf(nowMs, actor.clinic.timeZone)
    const result = await renewInvitationCommand(actor.scope, input.memberId, moment)
    return result.ok ? doneWith(result.value.link) : refusal(result.reason)
  },
})

export const updateMember = defineAction({
  ...gate,
  name: 'people.updateMember',
  schema: updateMemberSchema,
  run: async ({ actor, input, nowMs }) => {
    const result = await updateMemberCommand(actor.scope, input, momentOf(nowMs, actor.clinic.timeZone))
    return result.ok ? done(`${PAGE}?done=saved`) : refusal(result.reason)
  },
})

export const archiveMember = defineAction({
  ...gate,
  name: 'people.archiveMember',
  schema: archiveMemberSchema,
  run: async ({ actor, input, nowMs }) => {
    const result = await archiveMemberCommand(actor.scope, input, nowMs)
    return result.ok ? done(`${PAGE}?done=archived`) : refusal(result.reason)
  },
})
