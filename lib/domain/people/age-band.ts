import { ageOn, type PlainDate } from '@/lib/domain/shared/plain-date'

/** Wide bands, so that a group in the clinic's figures names nobody. */
export const AGE_BANDS = ['under_18', '18_39', '40_54', '55_64', '65_74', '75_plus'] as const
export type AgeBand = (typeof AGE_BANDS)[number]

/** The band of completed years on a day. */
export function ageBand(dateOfBirth: PlainDate, day: PlainDate): AgeBand {
  const years = ageOn(dateOfBirth, day)
  if (years < 18) return 'under_18'
  if (years < 40) return '18_39'
  if (years < 55) return '40_54'
  if (years < 65) return '55_64'
  return years < 75 ? '65_74' : '75_plus'
}
