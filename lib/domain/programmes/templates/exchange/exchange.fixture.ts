import type { ExchangeBody, ExchangeTemplate } from '@/lib/domain/programmes/templates/exchange/exchange-file'
import { plainDate } from '@/lib/domain/shared/plain-date'

const DIGEST = 'ab'.repeat(32)

export const EXCHANGED: ExchangeTemplate = {
  name: 'Thigh, settled',
  summary: 'For thigh pain that has settled.',
  author: 'Olga Own',
  licence: null,
  number: 2,
  conditions: ['lumbar_radiculopathy'],
  direction: 'extension',
  roots: ['L4'],
  irritability: 'low',
  suitableWhen: ['It has settled.'],
  notSuitableWhen: [],
  evidenceNote: 'Little is known.',
  reporting: { provider: 'A physiotherapist.' },
  exercises: [
    { slug: 'bridge', name: 'Bridge', isOwn: false, digest: DIGEST },
    { slug: 'slider', name: 'Slider', isOwn: false, digest: DIGEST },
  ],
  phases: [
    {
      name: 'Rebuild',
      stage: 'sub_acute',
      weeks: 4,
      weeksRange: '2-6',
      reviewEveryDays: 14,
      goal: 'Keep the gain.',
      entryCriteria: ['Screen clear.'],
      progressCriteria: ['Pain 4 or less.'],
      regressCriteria: [],
      rule: {
        minDaysInPhase: 10,
        minSessionsLogged: 8,
        minAdherencePct: 65,
        maxWorstLegPainNprs: 4,
        maxPainRiseDuring: 2,
        mustSettleHours: 24,
        maxDistalRankChange: 0,
        maxRedResponsesLast7d: 0,
      },
      items: [
        { exercise: 'bridge', dose: doseOf({ reps: 8 }), side: null, note: 'Slowly.', why: null },
        { exercise: 'slider', dose: doseOf({ reps: 10 }), side: 'both', note: null, why: 'It frees the nerve.' },
      ],
    },
  ],
  goals: [
    {
      type: 'posture_break',
      title: 'Stand up',
      targetValue: 8,
      targetUnit: 'per_day',
      frequency: 'daily',
      fromPhase: 1,
      note: null,
    },
  ],
}

export function doseOf(change: Partial<ExchangeTemplate['phases'][number]['items'][number]['dose']>) {
  return {
    mode: 'reps',
    sets: 2,
    reps: 10,
    holdSeconds: null,
    durationSeconds: null,
    restSeconds: 30,
    sessionsPerDay: 1,
    daysPerWeek: 5,
    weekdays: null,
    tempo: null,
    weightKg: null,
    band: null,
    ...change,
  }
}

export function exchangeBody(change: Partial<ExchangeBody> = {}): ExchangeBody {
  return {
    format: 'plumbline-template',
    formatVersion: 1,
    exportedOn: plainDate('2026-11-26'),
    clinic: 'Example Clinic',
    key: 'A'.repeat(43),
    template: EXCHANGED,
    ...change,
  }
}
