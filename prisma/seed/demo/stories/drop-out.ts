import { plainDate } from '@/lib/domain/shared/plain-date'
import type { PatientStory } from '@/prisma/seed/demo/patient-story'

/** Patients who stopped in their third week and said nothing. */
export const DROP_OUT: readonly PatientStory[] = [
  {
    key: 'kevin-marlowe',
    story: 'drop_out',
    therapist: 'tom',
    signedBy: 'amara',
    person: {
      givenName: 'Kevin',
      familyName: 'Marlowe',
      dateOfBirth: plainDate('1974-09-08'),
      sex: 'male',
      phone: '07700 900262',
    },
    picture: {
      side: 'right',
      conditions: ['lumbar_radiculopathy'],
      roots: ['L5'],
      preference: 'neutral',
      irritability: 'moderate',
      history: ['tingling', 'worse_prolonged_sitting'],
      basis: 'clinical_examination',
      reasoning: 'Outer knee pain after long drives, weaker big toe on the right, slump test changes with the neck.',
    },
    assessedDaysAgo: 70,
    reached: 'active',
    care: {
      template: 'radiculopathy-l5-hip-foot',
      schedule: { sessionsPerDay: 1, timeOfDay: 'evening', source: 'app' },
      phaseStarts: [0],
      script: {
        knee: [
          [0, 5],
          [18, 4.6],
        ],
        back: [
          [0, 4],
          [18, 4],
        ],
        site: [[0, 5]],
        attendance: [
          [0, 0.85],
          [7, 0.6],
          [14, 0.3],
          [18, 0],
        ],
        partial: 0.3,
        told: 0.1,
        reasons: ['time'],
        stirred: 0.3,
        days: { 10: { note: 'On nights this week.' } },
      },
    },
  },
  {
    key: 'callum-doyle',
    story: 'drop_out',
    therapist: 'amara',
    signedBy: 'amara',
    person: {
      givenName: 'Callum',
      familyName: 'Doyle',
      dateOfBirth: plainDate('1997-01-22'),
      sex: 'male',
      phone: '07700 900274',
    },
    picture: {
      side: 'left',
      conditions: ['lumbar_radiculopathy'],
      roots: ['L4'],
      preference: 'flexion',
      irritability: 'low',
      history: ['tingling', 'worse_twisting'],
      basis: 'clinical_examination',
      reasoning: 'Inner knee pain eases with bending, femoral stretch reproduces it and changes with the neck.',
    },
    assessedDaysAgo: 54,
    reached: 'active',
    care: {
      template: 'radiculopathy-flexion',
      schedule: { sessionsPerDay: 1, timeOfDay: 'evening', source: 'app' },
      phaseStarts: [0, 14],
      script: {
        knee: [
          [0, 4],
          [20, 2],
        ],
        back: [
          [0, 3],
          [20, 2],
        ],
        site: [
          [0, 4],
          [12, 3],
        ],
        attendance: [
          [0, 0.9],
          [12, 0.5],
          [19, 0],
        ],
        partial: 0.1,
        told: 0,
        reasons: ['other'],
        stirred: 0.2,
      },
    },
  },
]
