import type { SendOutcome } from '@/lib/domain/messages/delivery'

/** All that leaves this installation in a notification: the words are chosen on the device, by the kind. */
export type PushPayload = { readonly kind: 'session' | 'session_repeat'; readonly id: string }

/**
 * One delivery goes to every device of a patient. It has arrived when one of them took it; else the outcome that leaves most open counts, so that
 * it is tried again as long as any device may still take it. Without devices there is nobody: gone.
 */
const FIRST_OF: readonly SendOutcome[] = ['accepted', 'interrupted', 'unreachable', 'refused', 'refused_for_good']

export function outcomeOfAll(outcomes: readonly SendOutcome[]): SendOutcome {
  return FIRST_OF.find((outcome) => outcomes.includes(outcome)) ?? 'gone'
}
