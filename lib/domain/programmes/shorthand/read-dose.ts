import type { Dose, DoseMode, RightDose } from '@/lib/domain/exercises/dose'
import type { DoseProblem } from '@/lib/domain/programmes/dose-limits'
import { checkItem, type ItemProblem, type ItemSide } from '@/lib/domain/programmes/item'
import { readToken } from '@/lib/domain/programmes/shorthand/token'
import { ok, type Result, refuseWith } from '@/lib/domain/shared/result'

/** What a line of the plan says before it is typed over. */
export type DoseBase = { readonly dose: Dose; readonly side: ItemSide | null; readonly isOneSided: boolean }
export type TypedDose = { readonly dose: Dose; readonly side: ItemSide | null }
export type ShorthandProblem =
  /** A word that means nothing here, as it was typed. */
  | { readonly kind: 'unknown'; readonly token: string }
  /** Neither repetitions nor a time. */
  | { readonly kind: 'no_amount' }
  | { readonly kind: 'dose'; readonly problem: DoseProblem }
  | { readonly kind: Exclude<ItemProblem['reason'], 'impossible_dose'> }

/** What is not typed is not there: no hold, no load, once a day, every day. */
const NOTHING_SAID = {
  holdSeconds: null,
  tempo: null,
  weightKg: null,
  band: null,
  sessionsPerDay: 1,
  daysPerWeek: 7,
  weekdays: null,
} as const satisfies Partial<Dose>

/**
 * A dose as therapists type it, "3x8 h5 r30 /side 5/wk"; after a bar what the right side does otherwise, "3x8 /side | x6". A rest or a
 * side that is not typed stays as it was: a side is never lost by a short word (hazard H14). What comes out is a possible dose.
 */
export function readDose(text: string, base: DoseBase): Result<TypedDose, 'problems', readonly ShorthandProblem[]> {
  const [left = '', right, ...more] = text.toLowerCase().replaceAll('×', 'x').split('|')
  const [first, other] = [tokensOf(left), right === undefined ? null : tokensOf(right)]
  const unknown = [...first.unknown, ...(other?.unknown ?? []), ...more]
  if (unknown.length > 0)
    return refuseWith(
      'problems',
      unknown.map((token) => ({ kind: 'unknown', token })),
    )
  const { side = base.side, ...said } = first.said
  const amount = { reps: said.reps ?? null, durationSeconds: said.durationSeconds ?? null }
  if (amount.reps === null && amount.durationSeconds === null) return refuseWith('problems', [{ kind: 'no_amount' }])
  const dose: Dose = {
    ...NOTHING_SAID,
    ...said,
    ...amount,
    mode: modeOf(amount, base.dose.mode),
    sets: said.sets ?? 1,
    restSeconds: said.restSeconds ?? base.dose.restSeconds,
    right: other && rightOf(other.said),
  }
  const checked = checkItem({ isOneSided: base.isOneSided, side, dose })
  return checked.ok ? ok({ dose, side }) : refuseWith('problems', checked.detail.flatMap(problemsOf))
}

function tokensOf(text: string) {
  const tokens = text.split(/\s+/).filter((token) => token !== '')
  const read = tokens.map((token) => ({ token, said: readToken(token) }))
  return {
    unknown: read.filter(({ said }) => said === null).map(({ token }) => token),
    said: Object.assign({}, ...read.map(({ said }) => said)) as Partial<Dose> & { side?: ItemSide },
  }
}

/** A time makes it a spell; repetitions stay held or free, as the line was. */
function modeOf(amount: { readonly durationSeconds: number | null }, before: DoseMode): DoseMode {
  if (amount.durationSeconds !== null) return 'duration'
  return before === 'duration' ? 'reps' : before
}

function rightOf({ reps, holdSeconds, durationSeconds, weightKg, band }: Partial<Dose>): RightDose | null {
  const right = {
    ...(reps === undefined ? {} : { reps }),
    ...(holdSeconds === undefined ? {} : { holdSeconds }),
    ...(durationSeconds === undefined ? {} : { durationSeconds }),
    ...(weightKg === undefined ? {} : { weightKg }),
    ...(band === undefined ? {} : { band }),
  }
  return Object.keys(right).length === 0 ? null : right
}

function problemsOf(problem: ItemProblem): ShorthandProblem[] {
  if (problem.reason !== 'impossible_dose') return [{ kind: problem.reason }]
  return problem.dose.map((each) => ({ kind: 'dose', problem: each }))
}
