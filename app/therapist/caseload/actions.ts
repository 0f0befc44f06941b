'use server'

import { revalidatePath } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { alertRefusal } from '@/app/therapist/caseload/alert-refusal'
import { caseloadHref } from '@/app/therapist/caseload/caseload-href'
import type { SnoozeRefusal } from '@/lib/domain/progress/caseload/snooze'
import { assignSchema, type CaseloadView, closeOutSchema, snoozeSchema, wakeSchema } from '@/lib/schemas/people'
import { todayIn } from '@/lib/server/clock'
import { assignPatient, snoozePatient, wakePatient } from '@/lib/server/people/caseload/mark-commands'
import { acknowledgeAlert } from '@/lib/server/progress/alert-commands'
import { defineAction } from '@/lib/server/transport/define-action'
import { type ActionOutcome, done, invalid, refused } from '@/lib/server/transport/outcome'

export const snooze = defineAction({
  name: 'queue.snooze',
  actor: 'therapist',
  permission: 'queue.mark',
  schema: snoozeSchema,
  run: async ({ actor, input, nowMs }) => {
    const moment = { today: todayIn(actor.clinic.timeZone), nowMs }
    const result = await snoozePatient(actor.scope, input, moment)
    if (result.ok) return backTo(input)
    const t = await getTranslations('people.panel')
    if (result.reason === 'past' || result.reason === 'too_far') return invalid({ until: [t(result.reason)] })
    return refusal(result.reason)
  },
})

export const wake = defineAction({
  name: 'queue.wake',
  actor: 'therapist',
  permission: 'queue.mark',
  schema: wakeSchema,
  run: async ({ actor, input, nowMs }) => {
    const result = await wakePatient(actor.scope, input, { nowMs })
    return result.ok ? backTo(input) : refusal(result.reason)
  },
})

export const assign = defineAction({
  name: 'queue.assign',
  actor: 'therapist',
  permission: 'queue.mark',
  schema: assignSchema,
  run: async ({ actor, input, nowMs }) => {
    const result = await assignPatient(actor.scope, input, { nowMs })
    return result.ok ? backTo(input) : refusal(result.reason)
  },
})

export const closeOut = defineAction({
  name: 'queue.closeOut',
  actor: 'therapist',
  permission: 'alert.acknowledge',
  schema: closeOutSchema,
  run: async ({ actor, input: { view, ...input }, nowMs }) => {
    const result = await acknowledgeAlert(actor.scope, input, nowMs)
    if (result.ok) return backTo({ view, patientId: input.patientId })
    return refused(await alertRefusal(actor, input.alertId, result.reason))
  },
})

function backTo({ view, patientId }: { readonly view: CaseloadView; readonly patientId: string }): ActionOutcome {
  revalidatePath('/therapist/caseload')
  return done(caseloadHref({ view, patient: patientId }))
}

async function refusal(
  reason: Exclude<SnoozeRefusal, 'past' | 'too_far'> | 'not_found' | 'conflict' | 'member_gone',
): Promise<ActionOutcome> {
  // The page comes back as it is now, so that sending once more is a decision.
  revalidatePath('/therapist/caseload')
  const t = await getTranslations('people.panel')
  const gates = await getTranslations('errors.gates')
  if (reason === 'conflict') return refused(gates('CONFLICT'))
  if (reason === 'not_found') return refused(gates('NOT_FOUND'))
  return refused(t(`refused.${reason}`))
}
