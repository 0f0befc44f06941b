import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'

/** Why a record is erased: GDPR article 17.1, letters a to e. */
export const ERASE_GROUNDS = [
  'no_longer_needed',
  'consent_withdrawn',
  'objection',
  'unlawful',
  'duty_to_erase',
] as const
export type EraseGround = (typeof ERASE_GROUNDS)[number]

/** Why it is not: GDPR article 17.3, letters b (both), d and e, and articles 12.5 and 12.6. */
export const KEEP_GROUNDS = [
  'duty_to_keep',
  'public_health',
  'research',
  'legal_claims',
  'unfounded',
  'unidentified',
] as const
export type KeepGround = (typeof KEEP_GROUNDS)[number]

export type RefusalFault = 'keep_until_missing' | 'keep_until_without_duty' | 'keep_until_passed'

/** A duty to keep has an end, and the patient is told it; nothing else has one. */
export function checkRefusal(
  { ground, keepUntil }: { readonly ground: KeepGround; readonly keepUntil: PlainDate | null },
  today: PlainDate,
): Result<true, RefusalFault> {
  if (ground !== 'duty_to_keep') return keepUntil === null ? ok(true) : refuse('keep_until_without_duty')
  if (keepUntil === null) return refuse('keep_until_missing')
  return keepUntil > today ? ok(true) : refuse('keep_until_passed')
}

export type ErasureFault = 'alert_open' | 'copy_open'

/** Nobody's warning goes unseen, and who asked for a copy gets it first. */
export function checkErasing(facts: {
  readonly openAlerts: number
  readonly openCopies: number
}): Result<true, ErasureFault> {
  if (facts.openAlerts > 0) return refuse('alert_open')
  return facts.openCopies > 0 ? refuse('copy_open') : ok(true)
}
