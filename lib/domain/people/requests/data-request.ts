import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'

/** How the clinic made sure that it was the patient who asked (GDPR article 12.6). */
export const IDENTITY_PROOFS = ['in_person', 'known_voice', 'document'] as const
/** `own_device`: the patient asked on their own page, signed in. */
export type IdentityProof = (typeof IDENTITY_PROOFS)[number] | 'own_device'

export const REQUEST_KINDS = ['copy', 'erasure'] as const
export type DataRequestKind = (typeof REQUEST_KINDS)[number]

/** A copy is open, then released or declined; an erasure open, then agreed and erased, or declined. */
export type DataRequestState = 'open' | 'released' | 'declined' | 'agreed' | 'erased'

/** So long after the password was given the files can be taken; then it is asked for again. */
export const RELEASE_MS = 15 * 60_000

/** Days back that a request may have come: one that waited longer was not written down when it came. */
const RECEIVED_DAYS_MAX = 92

export type OpenFault = 'received_in_future' | 'received_long_ago' | 'open_already'

export function checkOpening(
  receivedOn: PlainDate,
  facts: { readonly today: PlainDate; readonly openRequests: number },
): Result<true, OpenFault> {
  if (receivedOn > facts.today) return refuse('received_in_future')
  if (receivedOn < addDays(facts.today, -RECEIVED_DAYS_MAX)) return refuse('received_long_ago')
  return facts.openRequests > 0 ? refuse('open_already') : ok(true)
}

/** One calendar month after it came (GDPR article 12.3); the month's last day where it has no such day. */
export function dueOn(receivedOn: PlainDate): PlainDate {
  const [year = 0, month = 0, day = 0] = receivedOn.split('-').map(Number)
  const lastOfNext = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month, Math.min(day, lastOfNext))).toISOString().slice(0, 10) as PlainDate
}

export type Release = {
  readonly state: DataRequestState
  readonly releasedById: string | null
  readonly releasedUntilMs: number | null
}

/** Only who gave the password, and only for a quarter of an hour. */
export function mayTake(
  release: Release,
  { memberId, nowMs }: { readonly memberId: string; readonly nowMs: number },
): boolean {
  const { state, releasedById, releasedUntilMs } = release
  return state === 'released' && releasedById === memberId && releasedUntilMs !== null && nowMs < releasedUntilMs
}
