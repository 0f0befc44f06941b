import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** What is known of one programme: which revisions it had, and since when it was what. */
export type PlanHistory = {
  readonly id: string
  readonly revisions: readonly { readonly id: string; readonly number: number; readonly activatedAtMs: number }[]
  /** Oldest first. */
  readonly states: readonly { readonly state: string; readonly sinceMs: number }[]
  readonly confirmations: readonly {
    /** The first day without it. */
    readonly expiresOn: PlainDate
    /** When it was suspended, revoked or replaced; null while it is in force. */
    readonly endedAtMs: number | null
  }[]
}
export type Begun = { readonly revisionId: string; readonly atMs: number; readonly onDay: PlainDate }
export type NotStanding = 'programme_not_active' | 'stale_revision' | 'confirmation_over'

/**
 * What was done was done (ADR 19): a session is held against the plan, the programme's state and the confirmation at the moment it began.
 * Begun before the server knew of a change it stands as it was prescribed; begun after it, the device had to ask (hazard H29). Null = it stands.
 */
export function whyNotStanding(plan: PlanHistory | null, begun: Begun): NotStanding | null {
  if (plan?.states.findLast(({ sinceMs }) => sinceMs <= begun.atMs)?.state !== 'active') return 'programme_not_active'
  const given = plan.revisions.find(({ id }) => id === begun.revisionId)
  const isReplaced = plan.revisions.some(
    ({ number, activatedAtMs }) => number > (given?.number ?? 0) && activatedAtMs <= begun.atMs,
  )
  if (!given || isReplaced) return 'stale_revision'
  const isConfirmed = plan.confirmations.some(
    ({ expiresOn, endedAtMs }) => expiresOn > begun.onDay && (endedAtMs === null || endedAtMs > begun.atMs),
  )
  return isConfirmed ? null : 'confirmation_over'
}
