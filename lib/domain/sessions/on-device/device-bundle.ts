import type { Dose } from '@/lib/domain/exercises/dose'
import type { Position } from '@/lib/domain/exercises/exercise'
import type { Shelf } from '@/lib/domain/learn/shelf'
import type { News } from '@/lib/domain/programmes/changes/patient-news'
import type { ItemSide } from '@/lib/domain/programmes/item'
import type { VariantKind } from '@/lib/domain/programmes/variants'
import type { RedItem } from '@/lib/domain/sessions/ended-today'
import type { PainBands } from '@/lib/domain/sessions/traffic-light'
import type { IsoWeekday, PlainDate } from '@/lib/domain/shared/plain-date'

/** How far ahead a device can go on by itself: this many days after the server made its bundle. */
export const DEVICE_DAYS = 14

/** One item of the plan as the player needs it. The therapist's note stays on the server: it may name what a device must not hold. */
export type DeviceItem = {
  readonly id: string
  readonly lineageId: string
  readonly exerciseId: string
  readonly exerciseVersion: number
  readonly exerciseSlug: string
  readonly name: string
  readonly position: Position
  readonly equipment: readonly string[]
  readonly side: ItemSide | null
  readonly dose: Dose
  readonly why: string | null
  readonly instructions: readonly string[]
  readonly cues: readonly string[]
  readonly stopIf: readonly string[]
  readonly postures: readonly string[]
}

export type DevicePlan = {
  readonly state: 'none' | 'paused' | 'suspended' | 'active'
  /** Null without a programme; then there are no items either. */
  readonly programmeId: string | null
  readonly revisionId: string | null
  readonly side: 'left' | 'right' | 'both'
  /** The first day without a confirmation; null when none is in force. */
  readonly confirmedUntil: PlainDate | null
  readonly sessionsPerDay: number
  readonly windows: readonly {
    readonly startsOn: PlainDate
    readonly endsOn: PlainDate | null
    readonly kind: 'active' | 'paused'
    readonly weekdays: readonly IsoWeekday[]
    readonly sessionsPerDay: number
  }[]
  readonly items: readonly DeviceItem[]
  readonly variants: readonly { readonly kind: VariantKind; readonly itemIds: readonly string[] }[]
  /** What the server knew of `day`; what is done on the device afterwards is counted on top. */
  readonly day: PlainDate
  readonly counts: { readonly full: number; readonly part: number; readonly told: number; readonly visits: number }
  readonly redToday: readonly RedItem[]
}

/**
 * What stands around today's session. No therapist's name and none of their sentences: they stay on the server. Of a bundle that an
 * app made before it knew them, all are missing.
 */
export type AroundOnDevice = {
  readonly phase?: { readonly name: string; readonly weeks: number; readonly startedOn: PlainDate | null } | null
  readonly change?: {
    readonly revisionId: string
    readonly effectiveFrom: PlainDate
    readonly news: readonly News[]
    readonly isSeen: boolean
  } | null
  /** When and after what the patient wants to do each session of a day. */
  readonly times?: readonly {
    readonly slot: number
    readonly minuteOfDay: number
    readonly cue: string | null
    readonly place: string | null
  }[]
}

/**
 * Everything that a device keeps of one patient, made by the server at one moment: no name but the initials, no diagnosis, no notes
 * (trust.md rule 5). The same rules read it that read the server's snapshot, so that a day looks alike with and without a signal.
 */
export type DeviceBundle = AroundOnDevice & {
  /** What there is to read; missing in a bundle of an app that did not know it. */
  readonly shelf?: Shelf
  readonly format: 1
  /** Opaque: whose bundle this is. What is kept under one key is never shown or sent under another. */
  readonly personKey: string
  /** "AR": stands on every page that is drawn from it (hazard H15). */
  readonly initials: string
  readonly builtAtMs: number
  readonly look: number | null
  readonly clinic: {
    readonly timeZone: string
    readonly emergencyNumber: string
    readonly emergencyPlace: string
    readonly phone: string | null
    /** Where to ring for advice that cannot wait for the clinic. */
    readonly advicePhone: string | null
    readonly isDemo: boolean
    /** When messages are answered; missing in a bundle of an app that did not know it. */
    readonly answeringHours?: string | null
  }
  readonly bands: PainBands
  readonly plan: DevicePlan
  readonly morning: { readonly sessionId: string; readonly day: PlainDate } | null
  /** Shown after a red (clinical.md 4.4). */
  readonly ease: { readonly name: string; readonly instructions: readonly string[] } | null
}
