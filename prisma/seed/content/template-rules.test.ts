import { expect, test } from 'vitest'
import { type BrokenCase, inside, problemsWhen } from './broken-content'

const templateCases: BrokenCase[] = [
  [
    'an unknown exercise',
    (b) => (inside(b.template('disc-extension'), ['phases', 0, 'items', 0]).exercise = 'nap'),
    'disc-extension → phases.0.items.0.exercise: nap does not exist',
  ],
  [
    'an exercise twice',
    (b) =>
      (inside(b.template('disc-extension'), ['phases', 0, 'items', 0]).exercise = inside(b.template('disc-extension'), [
        'phases',
        0,
        'items',
        1,
      ]).exercise),
    'disc-extension → phases.0.items',
  ],
  [
    'one item',
    (b) => (inside(b.template('disc-extension'), ['phases', 0]).items as unknown[]).splice(1),
    'disc-extension → phases.0.items: at least 2 items',
  ],
  [
    'no note',
    (b) => delete inside(b.template('disc-extension'), ['phases', 0, 'items', 0]).note,
    'disc-extension → phases.0.items.0.note',
  ],
  [
    'an unknown dose key',
    (b) => (inside(b.template('disc-extension'), ['phases', 0, 'items', 0, 'dose']).weight = 3),
    'phases.0.items.0.dose: Unrecognized key: "weight"',
  ],
  [
    'a dose that does not merge',
    (b) => (inside(b.template('disc-extension'), ['phases', 0, 'items', 0, 'dose']).reps = 3),
    "phases.0.items.0.dose: with the exercise's own dose",
  ],
  [
    'a contraindicated exercise',
    (b) => (inside(b.template('stenosis-flexion'), ['phases', 3, 'items', 0]).exercise = 'prone-press-up'),
    'prone-press-up is contraindicated for spinal_stenosis',
  ],
  [
    'a caution without reason',
    (b) => delete inside(b.template('radiculopathy-extension'), ['phases', 1, 'items', 3]).caution_reason,
    'phases.1.items.3.caution_reason: sciatic-slider-supine is a caution',
  ],
  [
    'load in an irritable phase',
    (b) => (inside(b.template('radiculopathy-extension'), ['phases', 0, 'items', 0]).exercise = 'bird-dog'),
    'bird-dog is moderate load in an irritable phase',
  ],
  [
    'high load too early',
    (b) =>
      Object.assign(inside(b.template('radiculopathy-extension'), ['phases', 2, 'items', 0]), {
        exercise: 'plank-full',
        caution_reason: 'Because.',
      }),
    'plank-full is high load before maintenance',
  ],
  [
    'extension in a flexion template',
    (b) => (inside(b.template('radiculopathy-flexion'), ['phases', 1, 'items', 0]).exercise = 'prone-on-elbows'),
    'prone-on-elbows extends in a flexion template',
  ],
  [
    'early flexion in an extension template',
    (b) => (inside(b.template('disc-extension'), ['phases', 0, 'items', 0]).exercise = 'single-knee-to-chest'),
    'single-knee-to-chest bends in an early phase',
  ],
  [
    'a missing goal',
    (b) => {
      const goals = b.template('disc-extension').lifestyle_goals as { type: string }[]
      b.template('disc-extension').lifestyle_goals = goals.filter(({ type }) => type !== 'posture_breaks')
    },
    'disc-extension → lifestyle_goals: no posture_breaks goal',
  ],
  [
    'a goal for a phase that is not there',
    (b) => (inside(b.template('disc-extension'), ['lifestyle_goals', 0]).from_phase = 9),
    'lifestyle_goals.0.from_phase: there is no such phase',
  ],
  [
    'too few phases',
    (b) => (b.template('disc-extension').phases as unknown[]).splice(2),
    'disc-extension → phases: only 2',
  ],
  [
    'a missing category',
    (b) => {
      for (const entry of b.content.exercises)
        if (entry.category === 'posture') {
          entry.category = 'strength'
          entry.easier = null
          entry.harder = null
        }
    },
    'disc-extension → phases: no posture exercise',
  ],
  [
    'phases out of order',
    (b) => (inside(b.template('disc-extension'), ['phases', 1]).index = 3),
    'disc-extension → phases.1.index: should be 2',
  ],
  [
    'an unknown condition',
    (b) => Object.assign(b.template('disc-extension'), { conditions: ['flu'] }),
    'disc-extension → conditions.0',
  ],
  [
    'no approval',
    (b) => (inside(b.template('disc-extension'), ['phases', 0, 'progress_rule']).therapist_must_approve = false),
    'phases.0.progress_rule.therapist_must_approve',
  ],
  [
    'a repeated template',
    (b) => b.content.protocols.templates.push(b.template('disc-extension')),
    'disc-extension → slug: stands twice',
  ],
  ['too few templates', (b) => b.content.protocols.templates.splice(11), 'needs at least 12 templates, has 11'],
]

test.each(templateCases)('%s is named with its path', (_, breakIt, problem) => {
  expect(problemsWhen(breakIt)).toContainEqual(expect.stringContaining(problem))
})
