import { z } from 'zod'
import { ALERT_OUTCOMES } from '@/lib/domain/progress/alert-outcome'
import type { PatientId } from '@/lib/domain/shared/ids'
import { idField, oneOf, optionalText, requiredText, versionField } from '@/lib/schemas/primitives'

export const acknowledgeAlertSchema = z.strictObject({
  patientId: idField<PatientId>(),
  alertId: idField<string>(),
  version: versionField(),
  outcomeKind: oneOf(ALERT_OUTCOMES),
  outcome: requiredText(2000),
})

const proposal = { patientId: idField<PatientId>(), key: z.string().min(1).max(300) }
export const approveProposalSchema = z.strictObject({ ...proposal, changeNote: optionalText(500) })
export const editProposalSchema = z.strictObject(proposal)
export const declineProposalSchema = z.strictObject({ ...proposal, reason: requiredText(500) })

/** A checkbox that is off sends nothing. */
export const ownStreakSchema = z.strictObject({
  shows: z.preprocess((given) => given !== undefined && given !== '', z.boolean()),
})

const whole = (most: number) => z.int().min(0).max(most)
/** A phase's `progress_rule` read back; a phase without one never asks for the next. */
export const progressRuleSchema = z.object({
  minDaysInPhase: whole(366),
  minSessionsLogged: whole(500),
  maxWorstLegPainNprs: whole(10),
  maxPainRiseDuring: whole(10),
  maxDistalRankChange: whole(6),
  maxRedResponsesLast7d: whole(7),
  minAdherencePct: whole(100),
})
