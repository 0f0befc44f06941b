import { z } from 'zod'
import { type AssessmentFindings, emptyFindings, type ImagingRecord } from '@/lib/domain/assessment/assessment'
import { CHART_SYMPTOMS } from '@/lib/domain/assessment/body-chart/body-chart'
import { REGION_KEYS } from '@/lib/domain/assessment/body-chart/body-regions'
import { doSidesContradict } from '@/lib/domain/assessment/findings-checks'
import { RED_FLAG_KEYS } from '@/lib/domain/assessment/red-flags'
import {
  CONDITIONS,
  CONFIRMATION_BASES,
  COUGH_PAIN_SITES,
  DIRECTIONS,
  HISTORY_KEYS,
  IMAGING_FINDINGS,
  IMAGING_KINDS,
  IMAGING_SIDES,
  IRRITABILITIES,
  KNEE_SIDES,
  LATERALITIES,
  LOCAL_SCREEN_KEYS,
  LOCAL_SCREEN_RESULTS,
  MODIFIER_KEYS,
  MOVEMENT_RESULTS,
  MOVEMENT_TESTS,
  MRC_GRADES,
  NERVE_ROOTS,
  PAIN_QUALITIES,
  RADIATION_ORIGINS,
  REFLEX_GRADES,
  type ReflexGrade,
  SENSATIONS,
  SIDES,
  SLIP_GRADES,
  SLIP_STABILITIES,
  SPECIAL_TESTS,
  SPINAL_LEVELS,
  STENOSIS_SIGNS,
  UPPER_MOTOR_NEURONE_SIGNS,
} from '@/lib/domain/assessment/vocabulary'
import type { AssessmentId, PatientId } from '@/lib/domain/shared/ids'
import { maybeTriState, recordOf, triState } from '@/lib/schemas/assessment-answers'
import { backgroundShape } from '@/lib/schemas/assessment-background'
import {
  idField,
  maybeOneOf,
  oneOf,
  optionalDay,
  optionalText,
  requiredText,
  someOf,
  versionField,
} from '@/lib/schemas/primitives'

/** Rows for imaging reports that a form offers; empty ones are dropped. */
export const IMAGING_ROWS = 3
const NOTE_MAXIMUM = 1000

const redFlagAnswer = z
  .preprocess((given) => given ?? {}, z.strictObject({ answer: triState, outcome: optionalText(NOTE_MAXIMUM) }))
  .transform(({ answer, outcome }) => (outcome === null ? { answer } : { answer, outcome }))

const reflex = maybeOneOf(['0', '1', '2', '3', '4']).transform(
  (grade) => REFLEX_GRADES.find((known): known is ReflexGrade => String(known) === grade) ?? null,
)

const neuroCell = z.preprocess(
  (given) => given ?? {},
  z.strictObject({ sensation: maybeOneOf(SENSATIONS), strength: maybeOneOf(MRC_GRADES), reflex: reflex }),
)

const movementFinding = z.preprocess(
  (given) => given ?? {},
  z.strictObject({ result: maybeOneOf(MOVEMENT_RESULTS), kneeSignChanged: maybeTriState() }),
)

const specialTestFinding = z.preprocess(
  (given) => given ?? {},
  z.strictObject({ result: maybeTriState(), structuralDifferentiation: maybeTriState() }),
)

const imagingRow = z.strictObject({
  kind: maybeOneOf(IMAGING_KINDS),
  doneOn: optionalDay(),
  finding: maybeOneOf(IMAGING_FINDINGS),
  level: maybeOneOf(SPINAL_LEVELS),
  side: maybeOneOf(IMAGING_SIDES),
  slipGrade: maybeOneOf(SLIP_GRADES),
  stability: maybeOneOf(SLIP_STABILITIES),
  agreesWithSigns: maybeTriState(),
  note: optionalText(NOTE_MAXIMUM),
})

/** A row in which nothing was entered is no record; one with content needs its kind. */
const imagingRows = z
  .preprocess((given) => given ?? [], z.array(imagingRow).max(IMAGING_ROWS))
  .transform((rows, context) => {
    const records: ImagingRecord[] = []
    for (const [index, { kind, note, ...row }] of rows.entries()) {
      const isEmpty = Object.values(row).every((value) => value === null || value === 'not_assessed') && note === null
      if (kind !== null) records.push({ ...row, kind, note: note ?? '' })
      else if (!isEmpty) context.addIssue({ code: 'custom', message: 'choose', path: [index, 'kind'], input: kind })
    }
    return records
  })

const consultation = z
  .preprocess((given) => given ?? {}, z.strictObject({ by: optionalText(200), on: optionalDay() }))
  .transform(({ by, on }) => (by === null ? null : { by, on }))

const findingsShape = {
  history: recordOf(HISTORY_KEYS, triState),
  stenosisSigns: recordOf(STENOSIS_SIGNS, triState),
  coughPainSite: maybeOneOf(COUGH_PAIN_SITES),
  sneezePainSite: maybeOneOf(COUGH_PAIN_SITES),
  radiationOrigin: someOf(RADIATION_ORIGINS),
  painQuality: someOf(PAIN_QUALITIES),
  unilateral: maybeOneOf(LATERALITIES),
  consultation,
  bodyChart: recordOf(CHART_SYMPTOMS, someOf(REGION_KEYS)),
  redFlags: recordOf(RED_FLAG_KEYS, redFlagAnswer),
  neuro: recordOf(NERVE_ROOTS, recordOf(SIDES, neuroCell)),
  upperMotorNeurone: recordOf(UPPER_MOTOR_NEURONE_SIGNS, triState),
  movementTests: recordOf(MOVEMENT_TESTS, movementFinding),
  specialTests: recordOf(SPECIAL_TESTS, recordOf(SIDES, specialTestFinding)),
  localScreen: recordOf(LOCAL_SCREEN_KEYS, triState),
  localScreenResult: maybeOneOf(LOCAL_SCREEN_RESULTS),
  imaging: imagingRows,
  sides: maybeOneOf(KNEE_SIDES),
  suspectedRoots: someOf(NERVE_ROOTS),
  conditions: someOf(CONDITIONS),
  primaryCondition: maybeOneOf(CONDITIONS),
  directionalPreference: maybeOneOf(DIRECTIONS).transform((value) => value ?? ('not_tested' as const)),
  irritability: maybeOneOf(IRRITABILITIES),
  modifiers: someOf(MODIFIER_KEYS),
  ...backgroundShape,
}

/** Where the form goes after it is saved; `autosave` is the form itself, in a pause of typing. */
export const AFTER_SAVE = ['stay', 'confirm', 'autosave'] as const

/**
 * A draft as the form sends it: whatever is there is well formed, nothing need be there. `explicit` keeps the names of
 * fields that somebody set to "not assessed", so that a draft comes back as it was typed.
 */
export const assessmentDraftSchema = z
  .preprocess(
    (given) => (typeof given === 'object' ? { ...given, explicit: namesOfNotAssessed(given) } : given),
    z.strictObject({
      ...findingsShape,
      patientId: idField<PatientId>(),
      version: versionField(),
      after: oneOf(AFTER_SAVE, 'invalid'),
      explicit: z.array(z.string().max(120)).max(300),
    }),
  )
  .superRefine((sent, context) => {
    if (!doSidesContradict(sent)) return
    context.addIssue({ code: 'custom', message: 'sides_contradict', path: ['unilateral'], input: sent.unilateral })
  })
  .transform(({ patientId, version, after, explicit, ...findings }) => ({
    patientId,
    version,
    after,
    draft: { findings: { ...findings, reasoning: '' } satisfies AssessmentFindings, explicit },
  }))
export type AssessmentDraft = { readonly findings: AssessmentFindings; readonly explicit: readonly string[] }

function namesOfNotAssessed(given: unknown, name = ''): string[] {
  if (given === 'not_assessed' || given === 'not_tested') return [name]
  if (given === null || typeof given !== 'object') return []
  return Object.entries(given).flatMap(([key, child]) =>
    namesOfNotAssessed(child, name === '' ? key : `${name}.${key}`),
  )
}

const EXPLICIT_KEY = 'explicitlyNotAssessed'

/** The column `assessment.findings`: the findings, and beside them what only the form needs. */
export function writeFindingsColumn({ findings, explicit }: AssessmentDraft): Record<string, unknown> {
  return explicit.length === 0 ? { ...findings } : { ...findings, [EXPLICIT_KEY]: explicit }
}

const storedShape = z.object({ [EXPLICIT_KEY]: z.array(z.string()).optional() }).loose()

/**
 * Reads the column back. Only this product writes it, through the types of the domain; a key that an older version did not
 * know comes as untouched. Throws when it is no record at all.
 */
export function readFindingsColumn(stored: unknown): AssessmentDraft {
  const { [EXPLICIT_KEY]: explicit, ...findings } = storedShape.parse(stored)
  return { findings: { ...emptyFindings(), ...(findings as Partial<AssessmentFindings>) }, explicit: explicit ?? [] }
}

/** The column's findings exactly as they are stored, without what only the form needs: what a signature covers. */
export function signedFindings(stored: unknown): Record<string, unknown> {
  const { [EXPLICIT_KEY]: _explicit, ...findings } = storedShape.parse(stored)
  return findings
}

/** Names one signed assessment of one patient. */
export const signedAssessmentSchema = z.strictObject({
  patientId: idField<PatientId>(),
  assessmentId: idField<AssessmentId>(),
})

/** The signature under a confirmation. The version is that of the assessment which is signed. */
export const signConfirmationSchema = z.strictObject({
  patientId: idField<PatientId>(),
  version: versionField(),
  basis: oneOf(CONFIRMATION_BASES),
  reasoning: requiredText(4000).refine((text) => text.split(/\s+/u).length >= 3, 'sentence'),
  password: z.string({ error: 'missing' }).min(1, 'missing').max(1024, 'invalid'),
})

export const revokeConfirmationSchema = z.strictObject({
  patientId: idField<PatientId>(),
  version: versionField(),
  reason: requiredText(1000),
})
