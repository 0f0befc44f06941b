import { ok, type Result, refuseWith } from '@/lib/domain/shared/result'
import {
  MEASURE,
  type MeasureKey,
  NPRS_MOMENTS,
  NPRS_SITES,
  type NprsMoment,
  type NprsSite,
  nprsScale,
  rangeOf,
} from './measure'

export const PSFS_ACTIVITIES = { min: 3, max: 5 } as const
export const RMDQ_ITEMS = 24

export type PsfsActivity = { readonly name: string; readonly score: number | null }

/** What somebody answered, as it is stored; `null` is no answer and never a zero. */
export type MeasureAnswers =
  | {
      readonly measure: 'nprs'
      readonly pain: Readonly<Record<NprsSite, Readonly<Record<NprsMoment, number | null>>>>
    }
  | { readonly measure: 'psfs'; readonly activities: readonly PsfsActivity[] }
  /** Numbers of the statements that were ticked, from 1; what is not ticked counts 0. */
  | { readonly measure: 'rmdq'; readonly ticked: readonly number[] }
  | { readonly measure: 'walking_time'; readonly toSymptoms: number | null; readonly toStop: number | null }
  | { readonly measure: 'start_back'; readonly total: number | null; readonly distress: number | null }
  | {
      readonly measure: Exclude<MeasureKey, 'nprs' | 'psfs' | 'rmdq' | 'walking_time' | 'start_back'>
      readonly value: number | null
    }

/** Value of each scale that was answered, by its key. */
export type Scores = Readonly<Record<string, number>>

/** `at` names the answer: the scale's key, or the place of an activity from 0. */
export type ScoreFault = {
  readonly at: string
  readonly code:
    | 'missing'
    | 'out_of_range'
    | 'too_few_activities'
    | 'too_many_activities'
    | 'unnamed_activity'
    | 'twice'
    | 'stops_before_symptoms'
    | 'part_above_total'
}
export type ScoreAnswer = Result<Scores, 'not_scored', readonly ScoreFault[]>

/**
 * The scores of a set of answers (clinical.md 6). Missing answers: each NPRS number stands alone, but one is needed; every PSFS activity that
 * is named is scored; an RMDQ statement that is not ticked counts 0; walking has no second number for somebody who was not
 * stopped; every other measure needs its value.
 */
export function scoreOf(answers: MeasureAnswers, version: string = MEASURE[answers.measure].versions[0]): ScoreAnswer {
  switch (answers.measure) {
    case 'nprs':
      return ofNprs(answers.pain)
    case 'psfs':
      return ofPsfs(answers.activities)
    case 'rmdq':
      return ofRmdq(answers.ticked)
    case 'walking_time':
      return ofWalking(answers.toSymptoms, answers.toStop)
    case 'start_back':
      return ofStartBack(answers.total, answers.distress)
    default: {
      const [scale] = MEASURE[answers.measure].scales
      return scored(answers.measure, { [scale.key]: answers.value }, [scale.key], [], version)
    }
  }
}

/** Checks each given value against its scale; `needed` keys may not be missing. */
function scored(
  measure: MeasureKey,
  given: Readonly<Record<string, number | null>>,
  needed: readonly string[],
  more: readonly ScoreFault[] = [],
  version: string = MEASURE[measure].versions[0],
): ScoreAnswer {
  const scores: Record<string, number> = {}
  const faults: ScoreFault[] = [...more]
  for (const scale of MEASURE[measure].scales) {
    const { key, decimals } = scale
    const [min, max] = rangeOf(scale, version)
    const value = given[key] ?? null
    if (value === null) {
      if (needed.includes(key)) faults.push({ at: key, code: 'missing' })
    } else if (!(value >= min && value <= max) || rounded(value, decimals) !== value) {
      faults.push({ at: key, code: 'out_of_range' })
    } else scores[key] = value
  }
  return faults.length > 0 ? refuseWith('not_scored', faults) : ok(scores)
}

function rounded(value: number, decimals: 0 | 1): number {
  const factor = 10 ** decimals
  return Math.round(value * factor) / factor
}

function ofNprs(pain: Extract<MeasureAnswers, { measure: 'nprs' }>['pain']): ScoreAnswer {
  const given = Object.fromEntries(
    NPRS_SITES.flatMap((site) => NPRS_MOMENTS.map((moment) => [nprsScale(site, moment), pain[site][moment]])),
  )
  const [first] = MEASURE.nprs.scales
  return scored('nprs', given, Object.values(given).every((value) => value === null) ? [first.key] : [])
}

function ofPsfs(activities: readonly PsfsActivity[]): ScoreAnswer {
  const faults: ScoreFault[] = []
  const named = new Set<string>()
  for (const [index, { name, score }] of activities.entries()) {
    const at = String(index)
    const plain = name.trim().toLocaleLowerCase('en')
    if (plain === '') faults.push({ at, code: 'unnamed_activity' })
    else if (named.has(plain)) faults.push({ at, code: 'twice' })
    named.add(plain)
    if (score === null) faults.push({ at, code: 'missing' })
    else if (!Number.isInteger(score) || score < 0 || score > 10) faults.push({ at, code: 'out_of_range' })
  }
  if (activities.length < PSFS_ACTIVITIES.min) faults.push({ at: 'mean', code: 'too_few_activities' })
  if (activities.length > PSFS_ACTIVITIES.max) faults.push({ at: 'mean', code: 'too_many_activities' })
  if (faults.length > 0) return refuseWith('not_scored', faults)
  const sum = activities.reduce((total, { score }) => total + (score ?? 0), 0)
  return ok({ mean: rounded(sum / activities.length, 1) })
}

function ofRmdq(ticked: readonly number[]): ScoreAnswer {
  const faults = ticked.flatMap((item, index): ScoreFault[] => {
    if (!Number.isInteger(item) || item < 1 || item > RMDQ_ITEMS) return [{ at: 'total', code: 'out_of_range' }]
    return ticked.indexOf(item) === index ? [] : [{ at: 'total', code: 'twice' }]
  })
  return faults.length > 0 ? refuseWith('not_scored', faults) : ok({ total: ticked.length })
}

function ofWalking(toSymptoms: number | null, toStop: number | null): ScoreAnswer {
  const early: ScoreFault[] =
    toSymptoms !== null && toStop !== null && toStop < toSymptoms
      ? [{ at: 'to_stop', code: 'stops_before_symptoms' }]
      : []
  return scored('walking_time', { to_symptoms: toSymptoms, to_stop: toStop }, ['to_symptoms'], early)
}

function ofStartBack(total: number | null, distress: number | null): ScoreAnswer {
  const above: ScoreFault[] =
    total !== null && distress !== null && distress > total ? [{ at: 'distress', code: 'part_above_total' }] : []
  return scored('start_back', { total, distress }, ['total', 'distress'], above)
}
