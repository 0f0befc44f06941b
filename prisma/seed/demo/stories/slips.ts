import { plainDate } from '@/lib/domain/shared/plain-date'
import type { PatientStory } from '@/prisma/seed/demo/patient-story'

/** Slipped vertebrae, one with a narrow canal as well: both getting on steadily. */
export const SLIPS: readonly PatientStory[] = [
  {
    key: 'sunita-rao',
    story: 'steady_recovery',
    therapist: 'amara',
    signedBy: 'amara',
    person: {
      givenName: 'Sunita',
      familyName: 'Rao',
      dateOfBirth: plainDate('1968-09-11'),
      sex: 'female',
      phone: '07700 900133',
    },
    picture: {
      side: 'left',
      conditions: ['spondylolisthesis'],
      roots: ['L5'],
      preference: 'flexion',
      irritability: 'moderate',
      history: ['tingling', 'worse_twisting'],
      imaging: { kind: 'xray', slipGrade: 'I' },
      basis: 'examination_and_imaging',
      reasoning:
        'Grade I slip at L4/5 on the standing film, outer knee pain that eases within a minute of bending forward.',
    },
    assessedDaysAgo: 57,
    reached: 'active',
    care: {
      template: 'spondylolisthesis-flexion',
      schedule: { sessionsPerDay: 1, timeOfDay: 'morning', source: 'app' },
      phaseStarts: [0, 14, 50],
      script: {
        knee: [
          [0, 5],
          [25, 3.6],
          [57, 2],
        ],
        back: [
          [0, 5],
          [57, 2.6],
        ],
        site: [
          [0, 4],
          [32, 3],
        ],
        attendance: [
          [0, 0.86],
          [35, 0.92],
        ],
        partial: 0.1,
        told: 0.7,
        reasons: ['time', 'unwell', 'other'],
        stirred: 0.25,
      },
    },
  },
  {
    key: 'ruth-abernethy',
    story: 'steady_recovery',
    therapist: 'priya',
    signedBy: 'priya',
    person: {
      givenName: 'Ruth',
      familyName: 'Abernethy',
      dateOfBirth: plainDate('1962-02-08'),
      sex: 'female',
      phone: '07700 900147',
    },
    picture: {
      side: 'right',
      conditions: ['spinal_stenosis', 'spondylolisthesis'],
      roots: ['L4'],
      preference: 'flexion',
      irritability: 'moderate',
      history: ['numbness', 'leg_worse_than_back'],
      imaging: { kind: 'mri', slipGrade: 'I' },
      basis: 'examination_and_imaging',
      reasoning:
        'Knee pain starts after ten minutes of standing and goes when she sits; the scan shows a narrowed canal and a small slip at L4/5.',
    },
    assessedDaysAgo: 61,
    reached: 'active',
    care: {
      template: 'stenosis-with-slip-flexion',
      schedule: { sessionsPerDay: 1, timeOfDay: 'morning', source: 'app' },
      phaseStarts: [0, 14, 46],
      script: {
        knee: [
          [0, 6],
          [20, 5],
          [61, 3],
        ],
        back: [
          [0, 4],
          [61, 2.5],
        ],
        site: [
          [0, 5],
          [24, 4],
        ],
        attendance: [[0, 0.95]],
        partial: 0.05,
        told: 0.6,
        reasons: ['unwell', 'other'],
        stirred: 0.2,
        days: { 31: { note: 'Stood through the whole choir practice.' } },
      },
    },
  },
]
