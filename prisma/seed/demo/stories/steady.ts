import { plainDate } from '@/lib/domain/shared/plain-date'
import type { PatientStory } from '@/prisma/seed/demo/patient-story'

/** Patients whom the programme simply helps, each at their own pace. */
export const STEADY: readonly PatientStory[] = [
  {
    key: 'daniel-whitcombe',
    story: 'steady_recovery',
    therapist: 'amara',
    signedBy: 'amara',
    person: {
      givenName: 'Daniel',
      familyName: 'Whitcombe',
      dateOfBirth: plainDate('1985-04-19'),
      sex: 'male',
      phone: '07700 900118',
    },
    picture: {
      side: 'left',
      conditions: ['lumbar_radiculopathy'],
      roots: ['L4'],
      preference: 'extension',
      irritability: 'moderate',
      history: ['tingling', 'worse_bending', 'worse_prolonged_sitting'],
      basis: 'clinical_examination',
      reasoning:
        'Inner knee pain follows the L4 root: altered feeling at the inner shin, and repeated extension in lying clears the step test.',
    },
    assessedDaysAgo: 80,
    reached: 'active',
    care: {
      template: 'radiculopathy-extension',
      schedule: { sessionsPerDay: 1, timeOfDay: 'evening', source: 'app' },
      phaseStarts: [0, 16, 45],
      script: {
        knee: [
          [0, 6],
          [14, 4.5],
          [35, 3],
          [60, 1.6],
          [80, 0.8],
        ],
        back: [
          [0, 4],
          [20, 4.2],
          [45, 2.4],
          [80, 1],
        ],
        site: [
          [0, 4],
          [21, 3],
          [40, 1],
        ],
        attendance: [
          [0, 0.93],
          [30, 0.88],
          [60, 0.9],
        ],
        partial: 0.06,
        told: 0.6,
        reasons: ['time', 'forgot', 'time'],
        stirred: 0.2,
        days: {
          12: { note: 'Long drive to Leeds today, knee sore before I started.' },
          47: { note: 'First walk round the reservoir without stopping.' },
        },
      },
    },
  },
  {
    key: 'mohammed-yousaf',
    story: 'steady_recovery',
    therapist: 'amara',
    signedBy: 'amara',
    person: {
      givenName: 'Mohammed',
      familyName: 'Yousaf',
      dateOfBirth: plainDate('1982-01-30'),
      sex: 'male',
      phone: '07700 900126',
    },
    picture: {
      side: 'right',
      conditions: ['lumbar_radiculopathy'],
      roots: ['L3', 'L4'],
      preference: 'neutral',
      irritability: 'moderate',
      history: ['weakness', 'worse_bending', 'leg_worse_than_back'],
      basis: 'clinical_examination',
      reasoning:
        'Front-of-knee pain with a femoral stretch that changes with the neck, and the knee itself moves freely without pain.',
    },
    assessedDaysAgo: 36,
    reached: 'active',
    care: {
      template: 'radiculopathy-l3-l4-thigh',
      schedule: { sessionsPerDay: 1, timeOfDay: 'morning', source: 'app' },
      phaseStarts: [0, 15],
      script: {
        knee: [
          [0, 5],
          [12, 4],
          [36, 2],
        ],
        back: [
          [0, 3],
          [36, 1.5],
        ],
        site: [
          [0, 4],
          [28, 3],
        ],
        attendance: [[0, 0.9]],
        partial: 0.08,
        told: 0.5,
        reasons: ['time', 'unwell'],
        stirred: 0.25,
        days: { 20: { note: 'Stairs at work are easier.' } },
      },
    },
  },
  {
    key: 'ingrid-solheim',
    story: 'steady_recovery',
    therapist: 'tom',
    signedBy: 'priya',
    person: {
      givenName: 'Ingrid',
      familyName: 'Solheim',
      dateOfBirth: plainDate('1979-07-23'),
      sex: 'female',
      phone: '07700 900159',
    },
    picture: {
      side: 'left',
      conditions: ['herniated_disc'],
      roots: ['L5'],
      preference: 'extension',
      irritability: 'low',
      history: ['tingling', 'worse_bending', 'worse_prolonged_sitting'],
      imaging: { kind: 'mri' },
      basis: 'examination_and_imaging',
      reasoning:
        'Outer knee pain with a positive slump test; the scan shows a left L4/5 disc that fits. Wants to lift at work again.',
    },
    assessedDaysAgo: 81,
    reached: 'active',
    care: {
      template: 'all-return-to-lifting',
      schedule: { sessionsPerDay: 1, weekdays: [1, 2, 3, 4, 5, 6], timeOfDay: 'evening', source: 'app' },
      phaseStarts: [0, 18, 52],
      script: {
        knee: [
          [0, 3.4],
          [30, 2],
          [81, 0.5],
        ],
        back: [
          [0, 3],
          [81, 0.8],
        ],
        site: [
          [0, 3],
          [30, 2],
          [60, 1],
        ],
        attendance: [[0, 0.95]],
        partial: 0.03,
        told: 0.5,
        reasons: ['time'],
        stirred: 0.12,
        days: { 66: { note: 'Lifted full crates today, no bother.' } },
      },
    },
  },
]
