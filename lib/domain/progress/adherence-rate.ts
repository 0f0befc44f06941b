export type AdherenceBand = 'on_track' | 'partial' | 'low'
export type SetCount = { readonly done: number; readonly prescribed: number }

/** clinical.md 8; the 80 % mark is convention. */
export const BAND_FROM_PERCENT = { on_track: 80, partial: 50 } as const
/** clinical.md 8: over 120 % of the prescribed sets in a week. */
export const OVER_DOING_ABOVE_PERCENT = 120

/**
 * (completed + 0.5 × partial) ÷ (prescribed − excused), at most 1; null when nothing was due (clinical.md 8).
 * `due` is what is left of prescribed after excused.
 */
export function sessionAdherence(counts: {
  readonly completed: number
  readonly partial: number
  readonly due: number
}): number | null {
  return share(counts.completed + 0.5 * counts.partial, counts.due)
}

/** Σ min(done, prescribed sets) ÷ Σ prescribed sets: extra sets in one session never fill another (clinical.md 8). */
export function doseAdherence(sessions: readonly SetCount[]): number | null {
  const done = sessions.reduce((sum, session) => sum + Math.min(session.done, session.prescribed), 0)
  return share(done, totalPrescribed(sessions))
}

/** Weeks that met their planned days ÷ weeks with planned days (clinical.md 8); a wholly paused week is no week. */
export function frequencyAdherence(
  weeks: readonly { readonly plannedDays: number; readonly activeDays: number }[],
): number | null {
  const planned = weeks.filter((week) => week.plannedDays > 0)
  return share(planned.filter((week) => week.activeDays >= week.plannedDays).length, planned.length)
}

/** Distinct local days with something logged: ten sessions in one day are one (clinical.md 8). */
export function daysActive(loggedDays: readonly string[]): number {
  return new Set(loggedDays).size
}

/** 80 % and more on track, 50–79 % partial, under 50 % low. Null stays null: no rate is no verdict. */
export function adherenceBand(rate: number | null): AdherenceBand | null {
  if (rate === null) return null
  // Whole parts in ten thousand: 0.8 made of thirds and halves must not fall below 0.8 by a rounding error.
  const percent = Math.round(rate * 10_000) / 100
  if (percent >= BAND_FROM_PERCENT.on_track) return 'on_track'
  return percent >= BAND_FROM_PERCENT.partial ? 'partial' : 'low'
}

/** Hazard H25: more than 120 % of a week's prescribed sets. A week without prescribed sets has no percentage: false. */
export function isOverDoing(week: readonly SetCount[]): boolean {
  const prescribed = totalPrescribed(week)
  const done = week.reduce((sum, session) => sum + session.done, 0)
  return prescribed > 0 && done * 100 > prescribed * OVER_DOING_ABOVE_PERCENT
}

function totalPrescribed(sessions: readonly SetCount[]): number {
  return sessions.reduce((sum, session) => sum + session.prescribed, 0)
}

function share(part: number, whole: number): number | null {
  return whole <= 0 ? null : Math.min(1, Math.max(0, part) / whole)
}
