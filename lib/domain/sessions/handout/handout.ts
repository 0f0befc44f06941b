import type { Dose } from '@/lib/domain/exercises/dose'
import type { FigureRecord } from '@/lib/domain/figures/record'
import type { ItemSide } from '@/lib/domain/programmes/item'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** Both papers that clinics have; the names are those of ISO 216 and of ANSI. */
export const PAPERS = ['a4', 'letter'] as const
export type Paper = (typeof PAPERS)[number]
/** `large`: 18 point and one column (the UK Association for Accessible Formats calls 16 to 18 point large print). */
export const PRINTS = ['normal', 'large'] as const
export type Print = (typeof PRINTS)[number]
/** How long a log the sheet carries; 0 leaves it out. */
export const LOG_WEEKS = [0, 1, 2, 4] as const
export type LogWeeks = (typeof LOG_WEEKS)[number]

export type HandoutChoices = {
  readonly paper: Paper
  readonly print: Print
  readonly weeks: LogWeeks
  readonly from: PlainDate
  /** Whom the figure of an exercise for both sides shows at work; one for one side always shows that side (hazard H14). */
  readonly shownSide: 'left' | 'right'
}

/** An exercise as it was given: the texts of the version that the revision names. */
export type HandoutItem = {
  readonly id: string
  /** Which exercise, and which version of it is given. */
  readonly exercise: { readonly id: string; readonly version: number }
  readonly name: string
  readonly side: ItemSide | null
  readonly dose: Dose
  readonly note: string | null
  readonly why: string | null
  readonly instructions: readonly string[]
  readonly stopIf: readonly string[]
  readonly figure: { readonly slug: string; readonly record: FigureRecord } | null
}

export type Handout = {
  readonly clinic: {
    readonly name: string
    readonly phone: string | null
    readonly address: string | null
    /** '#rrggbb', judged before it was kept. */
    readonly brandColour: string | null
    readonly emergencyNumber: string
    readonly emergencyPlace: string
    readonly urgentAdviceNumber: string | null
  }
  /** Sheets lie about in kitchens: initials, no name (hazard H15). */
  readonly initials: string
  readonly therapist: { readonly name: string; readonly profession: string | null }
  readonly kneeSide: 'left' | 'right' | 'both'
  readonly revision: number
  readonly phase: { readonly position: number; readonly name: string; readonly startedOn: PlainDate | null }
  /** Minutes of one session with everything in it. */
  readonly minutes: number
  readonly items: readonly HandoutItem[]
  /** Names of exercises that are left out until the therapist has decided. */
  readonly paused: readonly string[]
  /** No clinician has reviewed the template or one of the texts: a demo clinic's sheet says so. */
  readonly isDraftContent: boolean
  readonly printedOn: PlainDate
  /** A person of the cast who shows the exercises; null leaves each exercise its own. */
  readonly look: number | null
}

export type SheetCode = {
  readonly code: string
  /** The address behind the square; null once it was used. */
  readonly address: string | null
  /** Where the code is typed, without the protocol. */
  readonly door: string
}
