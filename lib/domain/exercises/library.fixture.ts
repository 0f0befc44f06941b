import fc from 'fast-check'
import { CONDITIONS, MODIFIER_KEYS } from '@/lib/domain/assessment/vocabulary'
import { type Dose, type DoseMode, PLAIN_DOSE } from './dose'
import { CATEGORIES, type ExerciseFacts, LOADS, LUMBAR_BIASES, PHASE_STAGES, POSITIONS } from './exercise'
import type { ModifierMatch, ModifierRule } from './modifier'

const SLUGS = ['prone-press-up', 'rest-90-90', 'curl-up-modified', 'box-lift-floor', 'heel-raise-one-leg'] as const
const EQUIPMENT = ['mat', 'chair', 'resistance band', 'Resistance band loop'] as const
const MODES: readonly DoseMode[] = ['reps', 'hold', 'duration']

const DOSE: Dose = {
  mode: 'reps',
  sets: 2,
  reps: 8,
  holdSeconds: null,
  durationSeconds: null,
  restSeconds: 30,
  sessionsPerDay: 1,
  daysPerWeek: 7,
  tempo: null,
  ...PLAIN_DOSE,
}

/** For tests: a plain floor exercise that suits everybody. */
export function exerciseFacts(change: Partial<ExerciseFacts> = {}): ExerciseFacts {
  return {
    slug: 'abdominal-brace-supine',
    name: 'Tummy brace lying down',
    category: 'core',
    position: 'supine',
    targets: ['transversus abdominis'],
    lumbarBias: 'neutral',
    load: 'low',
    unilateral: false,
    equipment: ['mat'],
    dose: DOSE,
    contraindicatedFor: [],
    cautionFor: [],
    indicatedFor: [...CONDITIONS],
    easier: null,
    harder: null,
    ...change,
  }
}

/** For tests: any exercise of any kind; no condition is both contraindicated and cautioned, as in the real library. */
export const anyExercise: fc.Arbitrary<ExerciseFacts> = fc
  .record({
    slug: fc.constantFrom(...SLUGS),
    category: fc.constantFrom(...CATEGORIES),
    position: fc.constantFrom(...POSITIONS),
    lumbarBias: fc.constantFrom(...LUMBAR_BIASES),
    load: fc.constantFrom(...LOADS),
    equipment: fc.subarray([...EQUIPMENT]),
    dose: fc.constantFrom(...MODES).map((mode): Dose => ({ ...DOSE, mode })),
    contraindicatedFor: fc.subarray([...CONDITIONS]),
    cautionFor: fc.subarray([...CONDITIONS]),
  })
  .map(({ contraindicatedFor, cautionFor, ...rest }) =>
    exerciseFacts({
      ...rest,
      contraindicatedFor,
      cautionFor: cautionFor.filter((condition) => !contraindicatedFor.includes(condition)),
    }),
  )

const anyMatch: fc.Arbitrary<ModifierMatch> = fc.record(
  {
    load: fc.subarray([...LOADS]),
    slugs: fc.subarray([...SLUGS]),
    lumbarBias: fc.subarray([...LUMBAR_BIASES]),
    category: fc.subarray([...CATEGORIES]),
    position: fc.subarray([...POSITIONS]),
    doseMode: fc.subarray([...MODES]),
    equipmentContains: fc.subarray(['resistance band', 'chair']),
  },
  { requiredKeys: [] },
)

/** For tests: any rule of the shape of modifiers.json. */
export const anyRule: fc.Arbitrary<ModifierRule> = fc.record(
  {
    key: fc.constantFrom(...MODIFIER_KEYS),
    label: fc.constant('A flag'),
    block: anyMatch,
    caution: anyMatch,
    appliesToStages: fc.subarray([...PHASE_STAGES]),
    allowSlugs: fc.subarray([...SLUGS]),
  },
  { requiredKeys: ['key', 'label', 'block', 'caution'] },
)
