import type { ProgressNumbers } from '@/lib/domain/programmes/template-text'
import type { Reporting } from '@/lib/domain/programmes/templates/cert'
import { canonicalJson } from '@/lib/domain/shared/canonical-json'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** A file with a template, on its way from one clinic to another. */
export const EXCHANGE_FORMAT = 'plumbline-template'
/** What this version of the product writes, and the only one it reads. */
export const EXCHANGE_VERSION = 1
/** The largest shipped template takes a tenth of it. A design decision. */
export const EXCHANGE_BYTES_MAX = 256 * 1024

export type ExchangeDose = {
  readonly mode: string
  readonly sets: number
  readonly reps: number | null
  readonly holdSeconds: number | null
  readonly durationSeconds: number | null
  readonly restSeconds: number
  readonly sessionsPerDay: number
  readonly daysPerWeek: number
  readonly weekdays: readonly number[] | null
  readonly tempo: string | null
  readonly weightKg: number | null
  readonly band: string | null
}
export type ExchangeItem = {
  readonly exercise: string
  readonly dose: ExchangeDose
  readonly side: string | null
  readonly note: string | null
  readonly why: string | null
}
export type ExchangePhase = {
  readonly name: string
  readonly stage: string
  readonly weeks: number
  readonly weeksRange: string | null
  readonly reviewEveryDays: number
  readonly goal: string
  readonly entryCriteria: readonly string[]
  readonly progressCriteria: readonly string[]
  readonly regressCriteria: readonly string[]
  readonly rule: ProgressNumbers | null
  readonly items: readonly ExchangeItem[]
}
export type ExchangeGoal = {
  readonly type: string
  readonly title: string
  readonly targetValue: number
  readonly targetUnit: string
  readonly frequency: string
  readonly fromPhase: number
  readonly note: string | null
}
/** Which exercises the items name, and what each said where the file was made. */
export type ExchangeExercise = {
  readonly slug: string
  readonly name: string
  /** The other clinic's own: it is not in the file, and one of the same name here is another one. */
  readonly isOwn: boolean
  /** SHA-256 of all that it says, in hex. */
  readonly digest: string
}
export type ExchangeTemplate = {
  readonly name: string
  readonly summary: string
  readonly author: string
  readonly licence: string | null
  readonly number: number
  readonly conditions: readonly string[]
  readonly direction: string
  readonly roots: readonly string[]
  readonly irritability: string | null
  readonly suitableWhen: readonly string[]
  readonly notSuitableWhen: readonly string[]
  readonly evidenceNote: string
  readonly reporting: Reporting
  readonly exercises: readonly ExchangeExercise[]
  readonly phases: readonly ExchangePhase[]
  readonly goals: readonly ExchangeGoal[]
}
export type ExchangeBody = {
  readonly format: typeof EXCHANGE_FORMAT
  readonly formatVersion: typeof EXCHANGE_VERSION
  readonly exportedOn: PlainDate
  readonly clinic: string
  /** The signing clinic's Ed25519 key, 32 bytes in base64url. */
  readonly key: string
  readonly template: ExchangeTemplate
}
export type ExchangeFile = ExchangeBody & { readonly signature: string }

/** What is signed: one text for one meaning, whatever the order of keys or the blanks of the file. Its first line says what it is. */
export function exchangeText(body: ExchangeBody): string {
  return `plumbline template ${body.formatVersion}\n${canonicalJson(body)}`
}

/** A key's fingerprint as people compare it by telephone: eight groups of four hex digits of its SHA-256. */
export function fingerprintGroups(sha256Hex: string): readonly string[] {
  return sha256Hex.slice(0, 32).match(/.{4}/g) ?? []
}
