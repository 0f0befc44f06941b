import type { Condition } from '@/lib/domain/assessment/vocabulary'
import type { Dose } from './dose'

export const CATEGORIES = ['core', 'posture', 'flexibility', 'nerve_mobility', 'strength', 'low_impact_cardio'] as const
export type Category = (typeof CATEGORIES)[number]

export const POSITIONS = [
  'supine',
  'prone',
  'side_lying',
  'quadruped',
  'seated',
  'standing',
  'kneeling',
  'walking',
] as const
export type Position = (typeof POSITIONS)[number]

export const LOADS = ['low', 'moderate', 'high'] as const
export type Load = (typeof LOADS)[number]

/** Which way the exercise moves or loads the low back. */
export const LUMBAR_BIASES = ['flexion', 'extension', 'neutral', 'rotation', 'lateral'] as const
export type LumbarBias = (typeof LUMBAR_BIASES)[number]

/** The stretches of care of protocols.json `stages`, in order. */
export const PHASE_STAGES = ['acute_irritable', 'sub_acute', 'functional', 'maintenance'] as const
export type PhaseStage = (typeof PHASE_STAGES)[number]

/** An entry of the library as far as rules read it (exercises.json); texts and figures are content, not facts. */
export type ExerciseFacts = {
  readonly slug: string
  readonly name: string
  readonly category: Category
  readonly position: Position
  readonly targets: readonly string[]
  readonly lumbarBias: LumbarBias
  readonly load: Load
  /** Done on one side at a time: an item then needs a side (hazard H14). */
  readonly unilateral: boolean
  readonly equipment: readonly string[]
  readonly dose: Dose
  readonly contraindicatedFor: readonly Condition[]
  readonly cautionFor: readonly Condition[]
  readonly indicatedFor: readonly Condition[]
  /** Slugs of the neighbouring rungs; null at the end of a ladder, both null without one. */
  readonly easier: string | null
  readonly harder: string | null
}
