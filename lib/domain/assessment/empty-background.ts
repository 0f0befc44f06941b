import type { Background, Lifestyle, MovementBaseline, SymptomDetails } from './background'

/** Nobody has asked yet: nothing is preselected. */
export const EMPTY_DETAILS: SymptomDetails = {
  numbnessSide: null,
  tinglingSide: null,
  weaknessSide: null,
  weaknessSince: null,
  weaknessCourse: null,
  sittingMinutes: null,
  kneeInjuredOn: null,
  note: '',
}

export const EMPTY_BACKGROUND: Background = {
  dayPattern: null,
  nightPain: 'not_assessed',
  durationWeeks: null,
  previousEpisodes: '',
  stirredBy: '',
  settlesMinutes: null,
  work: '',
  hobbies: '',
  otherIllness: '',
  pregnant: 'not_assessed',
  boneHealth: '',
  fallsLastYear: null,
}

export const EMPTY_BASELINE: MovementBaseline = { site: '', intensity: null, range: '', kneeSign: '' }

export const EMPTY_LIFESTYLE: Lifestyle = {
  sittingMinutesPerDay: null,
  breakEveryMinutes: null,
  lifting: '',
  lowImpactExercise: '',
  sleepPosition: null,
  sleepQuality: null,
  smoking: null,
  weightGoal: '',
  earlyMorningBending: 'not_assessed',
}
