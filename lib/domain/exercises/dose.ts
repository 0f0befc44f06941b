/** How an exercise is counted: repetitions, timed holds, or one long spell (a walk, a rest position). */
export const DOSE_MODES = ['reps', 'hold', 'duration'] as const
export type DoseMode = (typeof DOSE_MODES)[number]

/**
 * How much of one exercise is asked for (exercises.json `default_dose`; protocols.json `dose_rule`).
 * Reps and holds of one-sided exercises are per side. Seconds are whole seconds.
 */
export type Dose = {
  readonly mode: DoseMode
  /** Sets per session. */
  readonly sets: number
  /** Repetitions per set; with `holdSeconds` each repetition is held. */
  readonly reps: number | null
  readonly holdSeconds: number | null
  /** Length of one set in `duration` mode. */
  readonly durationSeconds: number | null
  /** Pause between sets. */
  readonly restSeconds: number
  readonly sessionsPerDay: number
  /** Days a week, 1 to 7. */
  readonly daysPerWeek: number
  /** Seconds down, pause, up, pause ("2-0-2-0"); null when the pace is free. */
  readonly tempo: string | null
}
