import type { PlayerSet } from '@/lib/domain/sessions/session-plan'

/** Four repetitions within twelve seconds, of both sides at once. */
export const playerSet = (setNumber: number, restAfterSeconds: number): PlayerSet => ({
  setNumber,
  side: null,
  reps: 4,
  holdSeconds: null,
  durationSeconds: null,
  tempo: null,
  weightKg: null,
  band: null,
  workSeconds: 12,
  restAfterSeconds,
})
