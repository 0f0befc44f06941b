'use server'

import { erasureRefusal } from '@/app/admin/requests/_parts/erasure-refusal'
import { erasePatientSchema } from '@/lib/schemas/data-requests'
import { erasePatient } from '@/lib/server/people/requests/erasure-commands'
import { defineAction } from '@/lib/server/transport/define-action'
import { done } from '@/lib/server/transport/outcome'

export const erase = defineAction({
  name: 'people.erasePatient',
  actor: 'clinic_admin',
  permission: 'data_request.manage',
  stepUp: true,
  schema: erasePatientSchema,
  run: async ({ actor, input, nowMs }) => {
    const result = await erasePatient(actor.scope, input, nowMs)
    return result.ok ? done('/admin/requests?done=erased') : erasureRefusal(result.reason)
  },
})
