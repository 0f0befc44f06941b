import { z } from 'zod'
import { CONDITIONS, NERVE_ROOTS } from '@/lib/domain/assessment/vocabulary'
import { CATEGORIES, LOADS, LUMBAR_BIASES, POSITIONS } from '@/lib/domain/exercises/exercise'
import { FIT_MARKS } from '@/lib/domain/exercises/fit-mark'
import { type Chosen, MINE } from '@/lib/domain/exercises/library/facets'
import { ORDERS } from '@/lib/domain/exercises/library/order'
import type { PatientId } from '@/lib/domain/shared/ids'
import { idField } from '@/lib/schemas/primitives'

/** As often as a name may stand in an address; more is no person's doing. */
const MOST = 40

/** An address may be old or typed by hand: what it names and we do not know is left out, never an error. */
function chosenOf<const Words extends readonly string[]>(words: Words) {
  return listed.transform((values): Words[number][] => words.filter((word) => values.includes(word)))
}

const listed = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : Array.isArray(value) ? value.slice(0, MOST) : []),
  z.array(z.string().max(80).catch('')),
)
/** Values that the content brings along, such as its equipment. */
const named = listed.transform((values) => [...new Set(values.filter(Boolean))])

const facets = z.object({
  mine: chosenOf(MINE),
  fit: chosenOf(FIT_MARKS),
  category: chosenOf(CATEGORIES),
  direction: chosenOf(LUMBAR_BIASES),
  position: chosenOf(POSITIONS),
  load: chosenOf(LOADS),
  condition: chosenOf(CONDITIONS),
  root: chosenOf(NERVE_ROOTS),
  equipment: named,
  ladder: named,
}) satisfies z.ZodType<Chosen>

/** What stands in the address of the library. A patient who is no identifier at all is a page that does not exist. */
export const librarySearchSchema = z.object({
  q: z.string().trim().max(80).catch(''),
  sort: z.enum(ORDERS).catch('best'),
  patient: z.string().optional().catch(undefined),
  /** Every card from the start: for those without JavaScript, and for paper. */
  whole: z
    .literal('yes')
    .optional()
    .catch(undefined)
    .transform((word) => word === 'yes'),
  ...facets.shape,
})

export type LibrarySearch = z.output<typeof librarySearchSchema>

/** The star's button: `add:<exercise>` or `remove:<exercise>`. */
export const markExerciseSchema = z.strictObject({
  mark: z
    .string()
    .regex(/^(add|remove):[0-9a-f-]{36}$/, 'invalid')
    .transform((text) => text.split(':'))
    .pipe(z.tuple([z.enum(['add', 'remove']), idField<string>()]))
    .transform(([press, exerciseId]) => ({ exerciseId, isFavourite: press === 'add' })),
})
export type MarkExerciseForm = z.output<typeof markExerciseSchema>['mark']

export const patientInHandSchema = z.uuid().transform((id) => id as PatientId)
