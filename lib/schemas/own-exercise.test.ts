import { expect, test } from 'vitest'
import { editExerciseSchema, newExerciseSchema } from './own-exercise'

const FORM = {
  name: ' Wall slide ',
  category: 'strength',
  position: 'standing',
  figureOf: 'bridge',
  targets: 'quadriceps\n',
  equipment: 'wall, mat',
  instructions: '1. Stand with your back to a wall\r\n2) Slide down slowly.\n\n- Come up again!',
  cues: 'Breathe',
  commonErrors: 'Too fast',
  stopIf: 'It hurts',
  mode: 'reps',
  sets: '2',
  reps: '8',
  holdSeconds: '',
  durationSeconds: '',
  restSeconds: '30',
  sessionsPerDay: '1',
  daysPerWeek: '7',
  tempo: '',
  lumbarBias: 'neutral',
  load: 'low',
  sides: 'both',
  indicatedFor: 'lumbar_radiculopathy',
  evidence: '',
  source: '',
  easier: '',
  harder: 'bridge',
}
const problemsOf = (change: object) =>
  newExerciseSchema
    .safeParse({ ...FORM, ...change })
    .error?.issues.map((issue) => [issue.path.join('.'), issue.message])

test('what was typed as a list becomes one: marks go, full stops come', () => {
  const { exercise, figureOf } = newExerciseSchema.parse(FORM)
  expect(figureOf).toBe('bridge')
  expect(exercise).toMatchObject({
    name: 'Wall slide',
    unilateral: false,
    equipment: ['wall', 'mat'],
    instructions: ['Stand with your back to a wall.', 'Slide down slowly.', 'Come up again!'],
    targets: ['quadriceps'],
    indicatedFor: ['lumbar_radiculopathy'],
    cautionFor: [],
    easier: null,
    harder: 'bridge',
    dose: { mode: 'reps', sets: 2, reps: 8, holdSeconds: null, tempo: null },
  })
})

test('what cannot be read is said at its field', () => {
  expect(problemsOf({ cues: ' \n ' })).toEqual([['cues', 'missing']])
  expect(problemsOf({ cues: 'Slowly\nSlowly.' })).toBeUndefined()
  expect(problemsOf({ cues: 'Slowly\nSlowly' })).toEqual([['cues', 'line_twice']])
  expect(problemsOf({ instructions: Array.from({ length: 13 }, (_, at) => `Step ${at}`).join('\n') })).toEqual([
    ['instructions', 'too_many_lines'],
  ])
  expect(problemsOf({ stopIf: 'a'.repeat(161) })).toEqual([['stopIf', 'line_too_long']])
  expect(problemsOf({ load: 'enormous' })).toEqual([['load', 'choose']])
  expect(problemsOf({ figureOf: '' })).toEqual([['figureOf', 'choose']])
  expect(problemsOf({ easier: { not: '' } })?.map(([field]) => field)).toEqual(['easier'])
})

test('a number that is none goes on as none, for the rule of doses to name its range', () => {
  const { exercise } = newExerciseSchema.parse({ ...FORM, sets: '', reps: 'ten' })
  expect([exercise.dose.sets, exercise.dose.reps]).toEqual([Number.NaN, Number.NaN])
})

test('an edit names the exercise and the version that was read', () => {
  const parsed = editExerciseSchema.parse({ ...FORM, slug: 'own-wall-slide', version: '3' })
  expect(parsed).toMatchObject({ slug: 'own-wall-slide', version: 3 })
  expect(newExerciseSchema.safeParse({ ...FORM, clinicId: 'another' }).success).toBe(false)
})
