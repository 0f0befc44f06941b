'use server'

import { revalidatePath } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import {
  agreeToEraseSchema,
  declineDataRequestSchema,
  openDataRequestSchema,
  refuseToEraseSchema,
  releaseDataRequestSchema,
} from '@/lib/schemas/data-requests'
import {
  type DataRequestRefusal,
  declineDataRequest,
  openDataRequest,
  releaseDataRequest,
} from '@/lib/server/people/requests/commands'
import { agreeToErase, refuseToErase } from '@/lib/server/people/requests/erasure-commands'
import { defineAction } from '@/lib/server/transport/define-action'
import { type ActionOutcome, done, invalid, refused } from '@/lib/server/transport/outcome'
import { erasureRefusal } from './_parts/erasure-refusal'

const PAGE = '/admin/requests'
const gate = { actor: 'clinic_admin', permission: 'data_request.manage' } as const

const FIELD_OF: Partial<Record<DataRequestRefusal, string>> = {
  received_in_future: 'receivedOn',
  received_long_ago: 'receivedOn',
  open_already: 'patientId',
}

async function refusal(reason: DataRequestRefusal): Promise<ActionOutcome> {
  if (reason === 'not_found') return refused((await getTranslations('errors.gates'))('NOT_FOUND'))
  // The page comes back as it is by now.
  if (reason === 'conflict') revalidatePath(PAGE)
  const t = await getTranslations('requests.refusal')
  const field = FIELD_OF[reason]
  return field === undefined ? refused(t(reason)) : invalid({ [field]: [t(reason)] })
}

export const openRequest = defineAction({
  ...gate,
  name: 'people.openDataRequest',
  schema: openDataRequestSchema,
  run: async ({ actor, input, nowMs }) => {
    const moment = { nowMs, today: localDayAt(nowMs, actor.clinic.timeZone) }
    const result = await openDataRequest(actor.scope, input, moment)
    return result.ok ? done(`${PAGE}?done=opened`) : refusal(result.reason)
  },
})

export const releaseRequest = defineAction({
  ...gate,
  name: 'people.releaseDataRequest',
  stepUp: true,
  schema: releaseDataRequestSchema,
  run: async ({ actor, input, nowMs }) => {
    const result = await releaseDataRequest(actor.scope, input, nowMs)
    return result.ok ? done(`${PAGE}?done=released`) : refusal(result.reason)
  },
})

export const declineRequest = defineAction({
  ...gate,
  name: 'people.declineDataRequest',
  schema: declineDataRequestSchema,
  run: async ({ actor, input, nowMs }) => {
    const result = await declineDataRequest(actor.scope, input, nowMs)
    return result.ok ? done(`${PAGE}?done=declined`) : refusal(result.reason)
  },
})

export const agreeToErasure = defineAction({
  ...gate,
  name: 'people.agreeToErase',
  schema: agreeToEraseSchema,
  run: async ({ actor, input, nowMs }) => {
    const result = await agreeToErase(actor.scope, input, nowMs)
    return result.ok ? done(`${PAGE}/${input.requestId}`) : erasureRefusal(result.reason)
  },
})

export const refuseErasure = defineAction({
  ...gate,
  name: 'people.refuseToErase',
  schema: refuseToEraseSchema,
  run: async ({ actor, input, nowMs }) => {
    const moment = { nowMs, today: localDayAt(nowMs, actor.clinic.timeZone) }
    const result = await refuseToErase(actor.scope, input, moment)
    return result.ok ? done(`${PAGE}?done=refused`) : erasureRefusal(result.reason)
  },
})
