import type { PlainDate } from '@/lib/domain/shared/plain-date'
import {
  type Background,
  FUNCTIONAL_CHECKS,
  type FunctionalCheck,
  type Lifestyle,
  type MedicineRecord,
  type Mimic,
  type MovementBaseline,
  READINESS_KEYS,
  type ReadinessKey,
  type SymptomDetails,
} from './background'
import { type BodyChart, EMPTY_CHART } from './body-chart/body-chart'
import { EMPTY_BACKGROUND, EMPTY_BASELINE, EMPTY_DETAILS, EMPTY_LIFESTYLE } from './empty-background'
import { RED_FLAG_KEYS, type RedFlagKey } from './red-flags'
import {
  type Condition,
  type CoughPainSite,
  type Direction,
  HISTORY_KEYS,
  type HistoryKey,
  type ImagingFinding,
  type ImagingKind,
  type ImagingSide,
  type Irritability,
  type KneeSide,
  type Laterality,
  LOCAL_SCREEN_KEYS,
  type LocalScreenKey,
  type LocalScreenResult,
  MOVEMENT_TESTS,
  type ModifierKey,
  type MovementResult,
  type MovementTest,
  type MrcGrade,
  NERVE_ROOTS,
  type NerveRoot,
  type PainQuality,
  type RadiationOrigin,
  type ReflexGrade,
  type Sensation,
  type Side,
  type SlipGrade,
  type SlipStability,
  SPECIAL_TESTS,
  type SpecialTest,
  type SpinalLevel,
  STENOSIS_SIGNS,
  type StenosisSign,
  type TriState,
  UPPER_MOTOR_NEURONE_SIGNS,
  type UpperMotorNeuroneSign,
} from './vocabulary'

export type RedFlagAnswer = {
  readonly answer: TriState
  /** What was done about a positive sign and how it ended; a positive without it stays open (G0). */
  readonly outcome?: string
}

/** One root on one side; null is not tested. */
export type NeuroCell = {
  readonly sensation: Sensation | null
  readonly strength: MrcGrade | null
  readonly reflex: ReflexGrade | null
}

export type NeuroGrid = Readonly<Record<NerveRoot, Readonly<Record<Side, NeuroCell>>>>

export type MovementFinding = {
  readonly result: MovementResult | null
  /** Did the knee sign (squat, step) change after the spine moved? The strongest bedside argument (clinical.md 1.3). */
  readonly kneeSignChanged: TriState
}

/** Recorded for the leg that is moved; for the crossed test that is the leg without pain. */
export type SpecialTestFinding = {
  readonly result: TriState
  /** Did changing a far end of the nerve (neck, ankle) change the leg pain? */
  readonly structuralDifferentiation: TriState
}

export type ImagingRecord = {
  readonly kind: ImagingKind
  readonly doneOn: PlainDate | null
  readonly finding: ImagingFinding | null
  readonly level: SpinalLevel | null
  readonly side: ImagingSide | null
  /** Only for a slip. */
  readonly slipGrade: SlipGrade | null
  readonly stability: SlipStability | null
  /** The clinician's own word that the report agrees with the signs. */
  readonly agreesWithSigns: TriState
  readonly note: string
}

/** What a professional found before, when there was one (clinical.md 1.1 `professional_consultation`). */
export type Consultation = { readonly by: string; readonly on: PlainDate | null }

/**
 * The structured findings of one encounter (clinical.md 1.1–1.5): plain data, stored as JSON with the assessment.
 * The red-flag screen is part of it, so a screen is always of the same encounter (G0).
 */
export type AssessmentFindings = {
  readonly history: Readonly<Record<HistoryKey, TriState>>
  readonly stenosisSigns: Readonly<Record<StenosisSign, TriState>>
  readonly coughPainSite: CoughPainSite | null
  readonly sneezePainSite: CoughPainSite | null
  readonly radiationOrigin: readonly RadiationOrigin[]
  readonly painQuality: readonly PainQuality[]
  /** Which leg has symptoms. */
  readonly unilateral: Laterality | null
  readonly consultation: Consultation | null
  readonly bodyChart: BodyChart
  readonly symptomDetails: SymptomDetails
  readonly background: Background
  readonly redFlags: Readonly<Record<RedFlagKey, RedFlagAnswer>>
  readonly neuro: NeuroGrid
  readonly functionalChecks: Readonly<Record<FunctionalCheck, Readonly<Record<Side, TriState>>>>
  readonly upperMotorNeurone: Readonly<Record<UpperMotorNeuroneSign, TriState>>
  readonly movementBaseline: MovementBaseline
  readonly movementTests: Readonly<Record<MovementTest, MovementFinding>>
  readonly specialTests: Readonly<Record<SpecialTest, Readonly<Record<Side, SpecialTestFinding>>>>
  readonly localScreen: Readonly<Record<LocalScreenKey, TriState>>
  readonly localScreenResult: LocalScreenResult | null
  readonly mimics: readonly Mimic[]
  readonly imaging: readonly ImagingRecord[]
  readonly medicines: readonly MedicineRecord[]
  readonly lifestyle: Lifestyle
  readonly readiness: Readonly<Record<ReadinessKey, TriState>>
  /** Which knee the episode is about. */
  readonly sides: KneeSide | null
  readonly suspectedRoots: readonly NerveRoot[]
  readonly conditions: readonly Condition[]
  readonly primaryCondition: Condition | null
  readonly directionalPreference: Direction
  readonly irritability: Irritability | null
  /** Ticked by the clinician; `modifiersInForce` adds those that follow from the findings. */
  readonly modifiers: readonly ModifierKey[]
  readonly reasoning: string
}

/** A record with one entry per key: the compiler cannot see that `Object.fromEntries` over a closed list is complete. */
function recordOf<Key extends string, Value>(keys: readonly Key[], make: () => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, make()])) as Record<Key, Value>
}

function perSide<Value>(make: () => Value): Record<Side, Value> {
  return { left: make(), right: make() }
}

const notAssessed = (): TriState => 'not_assessed'

/** A form that nobody has touched: nothing is preselected, nothing defaults to absent (clinical.md 1.1). */
export function emptyFindings(): AssessmentFindings {
  return {
    history: recordOf(HISTORY_KEYS, notAssessed),
    stenosisSigns: recordOf(STENOSIS_SIGNS, notAssessed),
    coughPainSite: null,
    sneezePainSite: null,
    radiationOrigin: [],
    painQuality: [],
    unilateral: null,
    consultation: null,
    bodyChart: EMPTY_CHART,
    symptomDetails: EMPTY_DETAILS,
    background: EMPTY_BACKGROUND,
    redFlags: recordOf(RED_FLAG_KEYS, (): RedFlagAnswer => ({ answer: 'not_assessed' })),
    neuro: recordOf(NERVE_ROOTS, () => perSide((): NeuroCell => ({ sensation: null, strength: null, reflex: null }))),
    functionalChecks: recordOf(FUNCTIONAL_CHECKS, () => perSide(notAssessed)),
    upperMotorNeurone: recordOf(UPPER_MOTOR_NEURONE_SIGNS, notAssessed),
    movementBaseline: EMPTY_BASELINE,
    movementTests: recordOf(MOVEMENT_TESTS, (): MovementFinding => ({ result: null, kneeSignChanged: 'not_assessed' })),
    specialTests: recordOf(SPECIAL_TESTS, () =>
      perSide((): SpecialTestFinding => ({ result: 'not_assessed', structuralDifferentiation: 'not_assessed' })),
    ),
    localScreen: recordOf(LOCAL_SCREEN_KEYS, notAssessed),
    localScreenResult: null,
    mimics: [],
    imaging: [],
    medicines: [],
    lifestyle: EMPTY_LIFESTYLE,
    readiness: recordOf(READINESS_KEYS, notAssessed),
    sides: null,
    suspectedRoots: [],
    conditions: [],
    primaryCondition: null,
    directionalPreference: 'not_tested',
    irritability: null,
    modifiers: [],
    reasoning: '',
  }
}
