import { ok, type Result, refuseWith } from '@/lib/domain/shared/result'

/** Lifestyle goals beside the exercises: the kinds of protocols.json `lifestyle_goals`. */
export const GOAL_KINDS = [
  'posture_breaks',
  'posture',
  'lifting_technique',
  'low_impact_exercise',
  'morning_bending',
  'sleep_position',
  'pacing',
  'falls_safety',
  'relief_position',
  'avoid_end_range',
] as const
export type GoalKind = (typeof GOAL_KINDS)[number]

export const GOAL_FREQUENCIES = [
  'daily',
  'nightly',
  'three days a week',
  'weekly',
  'every session',
  'each outing',
] as const
export type GoalFrequency = (typeof GOAL_FREQUENCIES)[number]

/** What a kind counts, within which whole numbers, and how often it may be asked for; the first is the usual. */
export type GoalRule = {
  readonly unit: string
  readonly min: number
  readonly max: number
  readonly usual: number
  readonly frequencies: readonly [GoalFrequency, ...GoalFrequency[]]
}

/** Units, usual numbers and frequencies as shipped (protocols.json); the ranges are a design decision, to be reviewed with the content. */
export const GOAL_RULES: Readonly<Record<GoalKind, GoalRule>> = {
  posture_breaks: rule('minutes_between_breaks', [10, 120], 30, ['daily']),
  posture: rule('resets_per_day', [1, 20], 4, ['daily']),
  lifting_technique: rule('practice_lifts', [1, 20], 5, ['three days a week', 'daily', 'weekly']),
  low_impact_exercise: rule('minutes_per_week', [10, 420], 150, ['weekly']),
  morning_bending: rule('minutes_after_waking', [15, 120], 60, ['daily']),
  sleep_position: rule('nights', [1, 1], 1, ['nightly']),
  pacing: rule('plan', [1, 1], 1, ['daily']),
  falls_safety: rule('check', [1, 1], 1, ['every session', 'daily']),
  relief_position: rule('planned_rests', [1, 20], 5, ['each outing', 'daily']),
  avoid_end_range: rule('times', [0, 0], 0, ['daily']),
}

/** True where there is a number to choose: the others are done or not done. */
export function isCounted(kind: GoalKind): boolean {
  return GOAL_RULES[kind].min < GOAL_RULES[kind].max
}

/** A goal as a revision keeps it: in its own words, even where a later release knows its kind no more. */
export type StoredGoal = {
  readonly type: string
  readonly title: string
  readonly targetValue: number
  readonly targetUnit: string
  readonly frequency: string
  readonly fromPhase: number
  readonly note: string | null
}

export type Goal = {
  readonly kind: GoalKind
  readonly title: string
  readonly value: number
  readonly frequency: GoalFrequency
  /** Phase position from which on it is asked for. */
  readonly fromPhase: number
  readonly note: string | null
}

/** One line beside the exercises is read; a whole paragraph is not. A design decision. */
export const MAX_GOAL_TITLE = 120

export type GoalProblem =
  | { readonly field: 'title'; readonly reason: 'missing' | 'too_long' | 'twice' }
  | {
      readonly field: 'value'
      readonly reason: 'not_whole' | 'out_of_range'
      readonly min: number
      readonly max: number
    }
  | { readonly field: 'frequency'; readonly reason: 'not_used_here' }
  | { readonly field: 'fromPhase'; readonly reason: 'unknown' }

/** `phases`: the positions that the programme has. */
export function checkGoal(
  goal: Goal,
  phases: readonly number[],
): Result<Goal, 'goal_problems', readonly GoalProblem[]> {
  const { min, max, frequencies } = GOAL_RULES[goal.kind]
  const problems: GoalProblem[] = []
  if (goal.title.trim() === '') problems.push({ field: 'title', reason: 'missing' })
  if (goal.title.length > MAX_GOAL_TITLE) problems.push({ field: 'title', reason: 'too_long' })
  if (!Number.isInteger(goal.value)) problems.push({ field: 'value', reason: 'not_whole', min, max })
  else if (goal.value < min || goal.value > max) problems.push({ field: 'value', reason: 'out_of_range', min, max })
  if (!frequencies.includes(goal.frequency)) problems.push({ field: 'frequency', reason: 'not_used_here' })
  if (!phases.includes(goal.fromPhase)) problems.push({ field: 'fromPhase', reason: 'unknown' })
  return problems.length === 0 ? ok(goal) : refuseWith('goal_problems', problems)
}

/** `index` of the goal in the list. */
export type GoalFault = GoalProblem & { readonly index: number }

/** All goals of a programme: each on its own, and none of them twice, in whatever phase. */
export function checkGoals(goals: readonly Goal[], phases: readonly number[]): readonly GoalFault[] {
  const keyOf = ({ kind, title }: Goal) => `${kind}:${title.trim().toLowerCase()}`
  return goals.flatMap((goal, index) => {
    const checked = checkGoal(goal, phases)
    const isTwice = goals.findIndex((other) => keyOf(other) === keyOf(goal)) < index
    const problems: readonly GoalProblem[] = checked.ok ? [] : checked.detail
    return [...problems, ...(isTwice ? [{ field: 'title' as const, reason: 'twice' as const }] : [])].map(
      (problem) => ({
        ...problem,
        index,
      }),
    )
  })
}

/** A goal of a kind as it is usually asked for. */
export function usualGoal(kind: GoalKind, title: string, fromPhase: number): Goal {
  const { usual, frequencies } = GOAL_RULES[kind]
  return { kind, title, value: usual, frequency: frequencies[0], fromPhase, note: null }
}

/** A stored kind read back; null for one that no rule knows (any more). */
export function toGoalKind(stored: string): GoalKind | null {
  return GOAL_KINDS.find((kind) => kind === stored) ?? null
}

/** What a patient in this phase is asked for, in the order in which it stands. */
export function goalsInPhase<Entry extends { readonly fromPhase: number }>(
  entries: readonly Entry[],
  phase: number,
): Entry[] {
  return entries.filter(({ fromPhase }) => fromPhase <= phase)
}

function rule(
  unit: string,
  [min, max]: readonly [number, number],
  usual: number,
  frequencies: GoalRule['frequencies'],
): GoalRule {
  return { unit, min, max, usual, frequencies }
}
