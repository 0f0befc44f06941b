import { z } from 'zod'
import {
  COURSES,
  DAY_PATTERNS,
  FUNCTIONAL_CHECKS,
  MEDICINE_CLASSES,
  MEDICINE_HELPS,
  MEDICINE_SOURCES,
  MEDICINE_USES,
  type MedicineRecord,
  MIMICS,
  READINESS_KEYS,
  SLEEP_POSITIONS,
  SMOKING,
} from '@/lib/domain/assessment/background'
import { LATERALITIES, SIDES } from '@/lib/domain/assessment/vocabulary'
import { maybeTriState, recordOf, triState } from '@/lib/schemas/assessment-answers'
import { maybeOneOf, maybeWholeNumber, optionalDay, optionalText, someOf } from '@/lib/schemas/primitives'

/** Rows for medicines that a form offers; empty ones are dropped. */
export const MEDICINE_ROWS = 4

/** What a form without this part sent: all of it untouched. */
function partOf<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.preprocess((given) => given ?? {}, z.strictObject(shape))
}

function words(maximum = 500) {
  return optionalText(maximum).transform((value) => value ?? '')
}

const symptomDetails = partOf({
  numbnessSide: maybeOneOf(LATERALITIES),
  tinglingSide: maybeOneOf(LATERALITIES),
  weaknessSide: maybeOneOf(LATERALITIES),
  weaknessSince: optionalDay(),
  weaknessCourse: maybeOneOf(COURSES),
  sittingMinutes: maybeWholeNumber(1, 600),
  kneeInjuredOn: optionalDay(),
  note: words(2000),
})

const background = partOf({
  dayPattern: maybeOneOf(DAY_PATTERNS),
  nightPain: triState,
  durationWeeks: maybeWholeNumber(0, 2600),
  previousEpisodes: words(),
  stirredBy: words(),
  settlesMinutes: maybeWholeNumber(0, 10_080),
  work: words(),
  hobbies: words(),
  otherIllness: words(1000),
  pregnant: triState,
  boneHealth: words(),
  fallsLastYear: maybeWholeNumber(0, 99),
})

const movementBaseline = partOf({
  site: words(200),
  intensity: maybeWholeNumber(0, 10),
  range: words(200),
  kneeSign: words(200),
})

const lifestyle = partOf({
  sittingMinutesPerDay: maybeWholeNumber(0, 1440),
  breakEveryMinutes: maybeWholeNumber(1, 600),
  lifting: words(),
  lowImpactExercise: words(),
  sleepPosition: maybeOneOf(SLEEP_POSITIONS),
  sleepQuality: maybeWholeNumber(0, 10),
  smoking: maybeOneOf(SMOKING),
  weightGoal: words(200),
  earlyMorningBending: triState,
})

const medicineRow = z.strictObject({
  kind: maybeOneOf(MEDICINE_CLASSES),
  name: words(200),
  source: maybeOneOf(MEDICINE_SOURCES),
  takingNow: maybeOneOf(MEDICINE_USES),
  stoppedOn: optionalDay(),
  helps: maybeOneOf(MEDICINE_HELPS),
  sideEffects: words(),
  referNote: words(),
})

/** A row in which nothing was entered is no record; one with content needs its kind. */
const medicines = z
  .preprocess((given) => given ?? [], z.array(medicineRow).max(MEDICINE_ROWS))
  .transform((rows, context) => {
    const records: MedicineRecord[] = []
    for (const [index, { kind, ...row }] of rows.entries()) {
      const isEmpty = Object.values(row).every((value) => value === null || value === '')
      if (kind !== null) records.push({ kind, ...row })
      else if (!isEmpty) context.addIssue({ code: 'custom', message: 'choose', path: [index, 'kind'], input: kind })
    }
    return records
  })

/** What is asked beside the findings (clinical.md 1.1 to 1.4, 7). */
export const backgroundShape = {
  symptomDetails,
  background,
  functionalChecks: recordOf(FUNCTIONAL_CHECKS, recordOf(SIDES, maybeTriState())),
  movementBaseline,
  mimics: someOf(MIMICS),
  medicines,
  lifestyle,
  readiness: recordOf(READINESS_KEYS, triState),
}
