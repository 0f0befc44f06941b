'use server'

import { revalidatePath } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { alertRefusal } from '@/app/therapist/caseload/alert-refusal'
import { beginEpisodeSchema } from '@/lib/schemas/people'
import {
  acknowledgeAlertSchema,
  approveProposalSchema,
  declineProposalSchema,
  editProposalSchema,
} from '@/lib/schemas/progress'
import { beginEpisode as beginEpisodeCommand } from '@/lib/server/assessment/begin-episode'
import { todayIn } from '@/lib/server/clock'
import { acknowledgeAlert as acknowledgeAlertCommand } from '@/lib/server/progress/alert-commands'
import {
  approveProposal as approveProposalCommand,
  type Decision,
  declineProposal as declineProposalCommand,
  editProposal as editProposalCommand,
} from '@/lib/server/progress/proposals/decide-proposal'
import { defineAction } from '@/lib/server/transport/define-action'
import { type ActionOutcome, done, refused } from '@/lib/server/transport/outcome'

export const acknowledgeAlert = defineAction({
  name: 'progress.acknowledgeAlert',
  actor: 'therapist',
  permission: 'alert.acknowledge',
  schema: acknowledgeAlertSchema,
  run: async ({ actor, input, nowMs }) => {
    const result = await acknowledgeAlertCommand(actor.scope, input, nowMs)
    if (result.ok) {
      // To the router a new fragment of the same page is no new page: without this the alert would stand there still open.
      revalidatePath(`/therapist/patients/${input.patientId}`)
      return done(`/therapist/patients/${input.patientId}#alerts`)
    }
    return refused(await alertRefusal(actor, input.alertId, result.reason))
  },
})

export const approveProposal = defineAction({
  name: 'progress.approveProposal',
  actor: 'therapist',
  permission: 'proposal.decide',
  schema: approveProposalSchema,
  run: async ({ actor, input, nowMs }) => {
    const { timeZone } = actor.clinic
    const now = { today: todayIn(timeZone), timeZone, atMs: nowMs }
    const result = await approveProposalCommand(actor.scope, input, now)
    return decided(input.patientId, result, '#proposals')
  },
})

export const declineProposal = defineAction({
  name: 'progress.declineProposal',
  actor: 'therapist',
  permission: 'proposal.decide',
  schema: declineProposalSchema,
  run: async ({ actor, input, nowMs }) => {
    const { timeZone } = actor.clinic
    const now = { today: todayIn(timeZone), timeZone, atMs: nowMs }
    const result = await declineProposalCommand(actor.scope, input, now)
    return decided(input.patientId, result, '#proposals')
  },
})

export const editProposal = defineAction({
  name: 'progress.editProposal',
  actor: 'therapist',
  permission: 'proposal.decide',
  schema: editProposalSchema,
  run: async ({ actor, input, nowMs }) => {
    const { timeZone } = actor.clinic
    const now = { today: todayIn(timeZone), timeZone, atMs: nowMs }
    const result = await editProposalCommand(actor.scope, input, now)
    return decided(input.patientId, result, '/programme?edit=1')
  },
})

export const beginEpisode = defineAction({
  name: 'assessment.beginEpisode',
  actor: 'therapist',
  permission: 'assessment.write',
  schema: beginEpisodeSchema,
  run: async ({ actor, input, nowMs }) => {
    const moment = { nowMs, today: todayIn(actor.clinic.timeZone) }
    const result = await beginEpisodeCommand(actor.scope, input, moment)
    revalidatePath(`/therapist/patients/${input.patientId}`)
    if (result.ok) return done(`/therapist/patients/${input.patientId}`)
    const t = await getTranslations('errors.gates')
    return refused(t(result.reason === 'conflict' ? 'CONFLICT' : 'NOT_FOUND'))
  },
})

async function decided(patientId: string, result: Decision<unknown>, next: string): Promise<ActionOutcome> {
  const page = `/therapist/patients/${patientId}`
  if (result.ok) {
    revalidatePath(page)
    return done(`${page}${next}`)
  }
  const t = await getTranslations('progress.dossier.proposals.refused')
  const { reason, detail } = result
  if (reason !== 'approved_by' && reason !== 'declined_by') return refused(t(reason))
  return refused(t(reason, { name: detail.by ?? t('colleague') }))
}
