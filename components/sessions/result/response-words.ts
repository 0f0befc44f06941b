import type { useTranslations } from 'next-intl'
import { RESPONSE_COLOURS, type ResponseColour } from '@/lib/domain/sessions/traffic-light'

export type ResponseWords = ReturnType<typeof readResponseWords>

/** The reasons that a patient can do something with. */
export const SAID_REASONS = ['centralised', 'spread_reverted', 'peripheralised', 'high_baseline_notify'] as const
type SaidReason = (typeof SAID_REASONS)[number]

/**
 * What may be said of a session, also where the browser alone knows what came of it: patterns get their names put back. Of what is not
 * sent nobody says that the therapist can see it.
 */
export function readResponseWords(t: ReturnType<typeof useTranslations<'sessions.result'>>, sent: 'sent' | 'unsent') {
  const isSent = sent === 'sent'
  return {
    colour: Object.fromEntries(RESPONSE_COLOURS.map((colour) => [colour, t(`colour.${colour}`)])) as Record<
      ResponseColour,
      string
    >,
    says: Object.fromEntries(
      RESPONSE_COLOURS.map((colour) => [colour, colour === 'red' && !isSent ? t('unsent.red') : t(`says.${colour}`)]),
    ) as Record<ResponseColour, string>,
    reason: Object.fromEntries(
      SAID_REASONS.map((reason) => [
        reason,
        reason === 'high_baseline_notify' && !isSent ? t('unsent.high_baseline_notify') : t(`reason.${reason}`),
      ]),
    ) as Record<SaidReason, string>,
    sets: t('sets', { done: '{done}', total: '{total}' }),
    easeTitle: t('easeTitle', { name: '{name}' }),
    stopToday: t('stopToday'),
    tomorrow: t('tomorrow'),
  }
}
