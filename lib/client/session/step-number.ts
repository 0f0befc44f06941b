export type Limits = { readonly by: number; readonly most: number }

/** One repetition more or less, half a kilogram more or less: the form and the database know nothing finer. */
export const REPS: Limits = { by: 1, most: 999 }
export const KILOGRAMS: Limits = { by: 0.5, most: 200 }

/** A typed number one step up or down, from what was planned where nothing is typed. What is no number starts from the plan as well. */
export function stepNumber(typed: string, planned: number, direction: 1 | -1, { by, most }: Limits): string {
  const number = typed.trim() === '' ? Number.NaN : Number(typed)
  const from = Number.isFinite(number) ? number : planned
  return String(Math.min(most, Math.max(0, from + direction * by)))
}
