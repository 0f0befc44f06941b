import { ALERT_KINDS, type AlertKind } from '@/lib/domain/sessions/after-response'
import { DIFFICULTIES, type Difficulty, SKIP_REASONS, type SkipReason } from '@/lib/domain/sessions/skip-reason'
import {
  RESPONSE_COLOURS,
  RESPONSE_REASONS,
  type ResponseColour,
  type ResponseReason,
} from '@/lib/domain/sessions/traffic-light'

// Stored words read back into the closed lists that the catalogue has sentences for.

const find = <Word extends string>(words: readonly Word[], stored: string | null): Word | null =>
  words.find((word) => word === stored) ?? null

export const toColour = (stored: string): ResponseColour => find(RESPONSE_COLOURS, stored) ?? 'incomplete'
export const toReasons = (stored: readonly string[]): ResponseReason[] =>
  RESPONSE_REASONS.filter((reason) => stored.includes(reason))
export const toAlertKind = (stored: string): AlertKind | null => find(ALERT_KINDS, stored)
export const toSkipReason = (stored: string | null): SkipReason | null => find(SKIP_REASONS, stored)
export const toDifficulty = (stored: string | null): Difficulty | null => find(DIFFICULTIES, stored)

/** The keys of the seven places, in the order of their numbers (0 none … 6 foot). */
export const SITE_KEYS = ['site0', 'site1', 'site2', 'site3', 'site4', 'site5', 'site6'] as const
export const siteKey = (site: number): (typeof SITE_KEYS)[number] => SITE_KEYS[site] ?? 'site0'
