'use server'

import { getTranslations } from 'next-intl/server'
import { monthOf } from '@/lib/domain/monitoring/month'
import { correctMonitoringSchema, recordMonitoringSchema } from '@/lib/schemas/monitoring'
import { todayIn } from '@/lib/server/clock'
import { type EntryInput, type RecordRefusal, recordMonitoring } from '@/lib/server/monitoring/commands'
import { defineAction } from '@/lib/server/transport/define-action'
import { type ActionOutcome, done, invalid, refused } from '@/lib/server/transport/outcome'

const gate = { actor: 'therapist', permission: 'monitoring.write' } as const

/** Refusals that belong to a field are shown there. */
const FIELD_OF: Partial<Record<RecordRefusal, string>> = {
  done_in_future: 'doneOn',
  no_minutes: 'minutes',
  reason_missing: 'reason',
}

async function refusal(reason: RecordRefusal): Promise<ActionOutcome> {
  if (reason === 'not_found') return refused((await getTranslations('errors.gates'))('NOT_FOUND'))
  const t = await getTranslations('monitoring.refusal')
  const field = FIELD_OF[reason]
  return field === undefined ? refused(t(reason)) : invalid({ [field]: [t(reason)] })
}

/** The page of the month in which it now stands. */
function written({ patientId, doneOn }: EntryInput, what: 'recorded' | 'corrected'): ActionOutcome {
  return done(`/therapist/patients/${patientId}/monitoring?month=${monthOf(doneOn)}&done=${what}`)
}

export const recordMinutes = defineAction({
  ...gate,
  name: 'monitoring.record',
  schema: recordMonitoringSchema,
  run: async ({ actor, input }) => {
    const entry = { ...input, correctsId: null, reason: null }
    const result = await recordMonitoring(actor.scope, entry, todayIn(actor.clinic.timeZone))
    return result.ok ? written(entry, 'recorded') : refusal(result.reason)
  },
})

export const correctMinutes = defineAction({
  ...gate,
  name: 'monitoring.correct',
  schema: correctMonitoringSchema,
  run: async ({ actor, input }) => {
    const result = await recordMonitoring(actor.scope, input, todayIn(actor.clinic.timeZone))
    return result.ok ? written(input, 'corrected') : refusal(result.reason)
  },
})
