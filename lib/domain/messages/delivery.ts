/** A row of the log of what was sent; `sending` stands there before the mail server is called. */
export const DELIVERY_STATES = ['queued', 'sending', 'sent', 'failed', 'dropped'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/**
 * Why something was not sent. `unreachable`: the mail server was away until it was too late. `refused`: it took the letter at no try.
 * `unsure`: twice interrupted between sending and marking. `no_mail`: this installation sends nothing of the kind any more. `gone`: no device takes
 * notifications any more.
 */
export const DELIVERY_FAILURES = ['unreachable', 'refused', 'unsure', 'no_mail', 'gone'] as const
export type DeliveryFailure = (typeof DELIVERY_FAILURES)[number]

/** What one call of the mail server came to. Only `interrupted` leaves open whether the letter is on its way. */
export type SendOutcome = 'accepted' | 'unreachable' | 'refused' | 'refused_for_good' | 'interrupted' | 'gone'

/** An interrupted letter is sent once more, under the same name, and not a third time. */
const INTERRUPTIONS_MAX = 2

export type Delivery = {
  readonly state: DeliveryState
  readonly interruptions: number
  readonly giveUpAtMs: number
}
export type NextStep =
  /** Somebody else has ended it already. */
  | { readonly step: 'nothing' }
  | { readonly step: 'send'; readonly interruptions: number }
  | { readonly step: 'drop' }
  | { readonly step: 'fail'; readonly failure: DeliveryFailure; readonly interruptions: number }

/**
 * What happens when a delivery's turn comes. At most one repeat, and never none without a word: a letter whose sender died between
 * sending and marking goes out once more; after a second time it is told as not known.
 */
export function nextStep(
  { state, interruptions, giveUpAtMs }: Delivery,
  now: { readonly nowMs: number; readonly isWanted: boolean; readonly hasChannel: boolean },
): NextStep {
  if (state !== 'queued' && state !== 'sending') return { step: 'nothing' }
  const interrupted = state === 'sending' ? interruptions + 1 : interruptions
  if (interrupted >= INTERRUPTIONS_MAX) return { step: 'fail', failure: 'unsure', interruptions: INTERRUPTIONS_MAX }
  if (!now.isWanted) return { step: 'drop' }
  const failed = { step: 'fail', interruptions: interrupted } as const
  if (now.nowMs >= giveUpAtMs) return { ...failed, failure: interrupted > 0 ? 'unsure' : 'unreachable' }
  return now.hasChannel ? { step: 'send', interruptions: interrupted } : { ...failed, failure: 'no_mail' }
}

export type AfterTry =
  | { readonly state: 'sent' }
  /** Tried again later. */
  | { readonly state: 'queued' }
  /** Left as it stands: whoever comes next finds it interrupted. */
  | { readonly state: 'sending' }
  | { readonly state: 'failed'; readonly failure: DeliveryFailure }

/** What a try's outcome makes of the delivery. A server that says "never" is believed at once; anything else is tried again. */
export function afterTry(outcome: SendOutcome): AfterTry {
  switch (outcome) {
    case 'accepted':
      return { state: 'sent' }
    case 'refused_for_good':
      return { state: 'failed', failure: 'refused' }
    case 'gone':
      return { state: 'failed', failure: 'gone' }
    case 'interrupted':
      return { state: 'sending' }
    case 'unreachable':
    case 'refused':
      return { state: 'queued' }
  }
}
