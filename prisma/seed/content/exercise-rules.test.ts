import { expect, test } from 'vitest'
import { type BrokenCase, inside, problemsWhen } from './broken-content'

const exerciseCases: BrokenCase[] = [
  [
    'an unknown field',
    (b) => Object.assign(b.exercise('dead-bug'), { colour: 'red' }),
    'dead-bug: Unrecognized key: "colour"',
  ],
  ['a missing field', (b) => delete b.exercise('dead-bug').cues, 'dead-bug → cues'],
  ['a bad slug', (b) => Object.assign(b.exercise('dead-bug'), { slug: 'Dead Bug' }), 'Dead Bug → slug: a slug is'],
  ['an unknown category', (b) => Object.assign(b.exercise('bridge'), { category: 'cardio' }), 'bridge → category'],
  ['an empty list', (b) => Object.assign(b.exercise('bridge'), { stop_if: [] }), 'bridge → stop_if'],
  [
    'too few steps',
    (b) => Object.assign(b.exercise('bridge'), { instructions: ['Lie.', 'Lift.'] }),
    'bridge → instructions: at least 3 steps',
  ],
  [
    'a step of 13 words',
    (b) =>
      (inside(b.exercise('bridge'), ['instructions'])[1] =
        'One two three four five six seven eight nine ten eleven twelve thirteen.'),
    'bridge → instructions.1: a step has at most 12 words',
  ],
  [
    'a step without full stop',
    (b) => (inside(b.exercise('bridge'), ['instructions'])[0] = 'Lie down'),
    'bridge → instructions.0: a step ends with a full stop',
  ],
  ['too many sets', (b) => (inside(b.exercise('bridge'), ['default_dose']).sets = 6), 'bridge → default_dose.sets'],
  [
    'eight days a week',
    (b) => (inside(b.exercise('bridge'), ['default_dose']).days_per_week = 8),
    'bridge → default_dose.days_per_week',
  ],
  [
    'negative rest',
    (b) => (inside(b.exercise('bridge'), ['default_dose']).rest_seconds = -1),
    'bridge → default_dose.rest_seconds',
  ],
  [
    'a hold without seconds',
    (b) => Object.assign(inside(b.exercise('bird-dog-hold'), ['default_dose']), { mode: 'hold', hold_seconds: 0 }),
    'bird-dog-hold → default_dose: a hold dose needs hold_seconds',
  ],
  [
    'a duration with reps',
    (b) => (inside(b.exercise('walk-steady'), ['default_dose']).reps = 3),
    'walk-steady → default_dose: a duration dose has no reps',
  ],
  [
    'reps without reps',
    (b) => (inside(b.exercise('dead-bug'), ['default_dose']).reps = null),
    'dead-bug → default_dose: a reps dose needs reps',
  ],
  [
    'a repeated condition',
    (b) => Object.assign(b.exercise('bridge'), { indicated_for: ['herniated_disc', 'herniated_disc'] }),
    'bridge → indicated_for: names something twice',
  ],
  [
    'indicated and contraindicated',
    (b) => Object.assign(b.exercise('bridge'), { contraindicated_for: ['herniated_disc'] }),
    'bridge → contraindicated_for: herniated_disc is both indicated',
  ],
  [
    'caution and contraindicated',
    (b) => Object.assign(b.exercise('prone-press-up'), { caution_for: ['spinal_stenosis'] }),
    'prone-press-up → contraindicated_for: spinal_stenosis is both caution',
  ],
  [
    'indicated for nobody',
    (b) => Object.assign(b.exercise('bridge'), { indicated_for: [] }),
    'bridge → indicated_for: indicated for nobody',
  ],
  [
    'unflagged extension',
    (b) => Object.assign(b.exercise('prone-press-up'), { contraindicated_for: [], caution_for: [] }),
    'prone-press-up → lumbar_bias: extension without a flag for spinal_stenosis',
  ],
  [
    'unflagged loaded flexion',
    (b) => Object.assign(b.exercise('bridge'), { lumbar_bias: 'flexion', load: 'moderate', caution_for: [] }),
    'bridge → lumbar_bias: loaded flexion',
  ],
  [
    'unflagged high load',
    (b) => Object.assign(b.exercise('bridge'), { load: 'high', caution_for: [] }),
    'bridge → load: high load without any caution',
  ],
  ['no source', (b) => Object.assign(b.exercise('bridge'), { source: ' ' }), 'bridge → source'],
  [
    'a posture without words',
    (b) => (inside(b.figure('bridge'), ['keyframes', 0]).text = ''),
    'figures → bridge → keyframes.0.text',
  ],
  [
    'a joint beyond its range',
    (b) => (inside(b.figure('bridge'), ['keyframes', 0]).angles = { knee_r: 200 }),
    'figures → bridge → keyframes.0.angles.knee_r: 200 is outside -5 to 155 degrees',
  ],
  [
    'an unknown joint',
    (b) => (inside(b.figure('bridge'), ['keyframes', 0]).angles = { tail: 1 }),
    'figures → bridge → keyframes.0.angles',
  ],
  ['no figure', (b) => delete b.content.figures.bridge, 'figures → bridge: is missing'],
  [
    'a figure of nothing',
    (b) => (b.content.figures.cartwheel = b.figure('bridge')),
    'figures → cartwheel: belongs to no exercise',
  ],
  [
    'a rung that is not there',
    (b) => Object.assign(b.exercise('bridge'), { harder: 'bridge-flying' }),
    'bridge → harder: bridge-flying does not exist',
  ],
  [
    'a one-way link',
    (b) => Object.assign(b.exercise('bridge'), { harder: 'bridge-single-leg' }),
    'bridge → harder: bridge-single-leg names bridge-march as its easier',
  ],
  [
    'a ladder across categories',
    (b) => Object.assign(b.exercise('bridge'), { category: 'strength' }),
    'bridge → harder: bridge-march is of another category',
  ],
  [
    'a harder rung of lower load',
    (b) => Object.assign(b.exercise('mini-bridge'), { load: 'high', caution_for: ['spinal_stenosis'] }),
    'mini-bridge → harder: bridge has a lower load',
  ],
  [
    'a cycle',
    (b) => {
      Object.assign(b.exercise('bridge-single-leg'), { harder: 'mini-bridge' })
      Object.assign(b.exercise('mini-bridge'), { easier: 'bridge-single-leg' })
    },
    'bridge → harder: leads back to itself',
  ],
  [
    'a step down that is closed',
    (b) =>
      Object.assign(b.exercise('mini-bridge'), {
        indicated_for: ['spinal_stenosis'],
        contraindicated_for: ['herniated_disc'],
      }),
    'bridge → easier: mini-bridge is contraindicated for herniated_disc',
  ],
  ['a repeated slug', (b) => b.content.exercises.push(b.exercise('rest-90-90')), 'rest-90-90 → slug: stands twice'],
  [
    'a repeated name',
    (b) => Object.assign(b.exercise('bridge'), { name: 'Mini bridge' }),
    'bridge → name: stands twice',
  ],
  ['too few exercises', (b) => b.content.exercises.splice(40), 'needs at least 60 exercises, has 40'],
  [
    'an empty position',
    (b) => {
      for (const entry of b.content.exercises) if (entry.position === 'kneeling') entry.position = 'standing'
    },
    'no exercise in position kneeling',
  ],
]

test.each(exerciseCases)('%s is named with its path', (_, breakIt, problem) => {
  expect(problemsWhen(breakIt)).toContainEqual(expect.stringContaining(problem))
})
