import { z } from 'zod'
import {
  isQuiet,
  REMINDER_TIMES_MAX,
  REPEAT_HOURS,
  type ReminderPlan,
  WEEKLY_CAPS,
} from '@/lib/domain/messages/session-reminders'
import type { IsoWeekday, PlainDate } from '@/lib/domain/shared/plain-date'
import { clockTime } from '@/lib/schemas/calendar'
import { maybeOneOf, oneOf, optionalDay, someOf } from '@/lib/schemas/primitives'
import { isTimeZone } from '@/lib/schemas/time-zone'

/** What a patient chose; `timeZone` is null for the clinic's. */
export type ChosenPlan = Omit<ReminderPlan, 'timeZone'> & {
  readonly byEmail: boolean
  readonly timeZone: string | null
}

const words = (numbers: readonly number[]) => numbers.map(String) as [string, ...string[]]

const zone = z
  .string({ error: 'choose' })
  .max(60, 'choose')
  .transform((name) => name || null)
  .refine((name) => name === null || isTimeZone(name), 'choose')

/** A checkbox that is off sends nothing. */
const byEmail = z.preprocess((given) => given !== undefined && given !== '', z.boolean())

const fields = z.strictObject({
  byEmail,
  times: z.array(clockTime).max(REMINDER_TIMES_MAX).default([]),
  weekdays: someOf(['1', '2', '3', '4', '5', '6', '7']),
  repeatHours: maybeOneOf(words(REPEAT_HOURS)),
  quietFrom: clockTime,
  quietUntil: clockTime,
  awayFrom: optionalDay(),
  awayTo: optionalDay(),
  weeklyCap: oneOf(words(WEEKLY_CAPS)),
  timeZone: zone,
})

type Fields = z.output<typeof fields>

export const reminderPlanSchema = fields
  .superRefine((input, context) => {
    const say = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
    const quiet = pair(input.quietFrom, input.quietUntil)
    if (input.byEmail && input.times.every((minute) => minute === null)) say(['times', 0], 'reminder_time')
    if (input.byEmail && input.weekdays.length === 0) say(['weekdays'], 'choose_some')
    if (quiet === 'half') say(['quietUntil'], 'quiet_both')
    if (quiet !== 'half' && quiet && quiet.from === quiet.to) say(['quietUntil'], 'quiet_same')
    for (const [at, minute] of input.times.entries()) {
      if (minute !== null && isQuiet(quietOf(input), minute)) say(['times', at], 'reminder_quiet')
    }
    const away = pair(input.awayFrom, input.awayTo)
    if (away === 'half') say(['awayTo'], 'away_both')
    if (away !== 'half' && away && away.from > away.to) say(['awayTo'], 'away_order')
  })
  .transform((input): ChosenPlan => {
    const away = pair<PlainDate>(input.awayFrom, input.awayTo)
    return {
      byEmail: input.byEmail,
      times: [...new Set(input.times.filter((minute) => minute !== null))].toSorted((a, b) => a - b),
      weekdays: input.weekdays.map((day) => Number(day) as IsoWeekday),
      repeatHours: input.repeatHours === null ? null : Number(input.repeatHours),
      quiet: quietOf(input),
      away: away === 'half' ? null : away,
      weeklyCap: Number(input.weeklyCap),
      timeZone: input.timeZone,
    }
  })

function pair<Value>(from: Value | null, to: Value | null): { from: Value; to: Value } | 'half' | null {
  if (from === null || to === null) return from === to ? null : 'half'
  return { from, to }
}

function quietOf({ quietFrom, quietUntil }: Fields) {
  const quiet = pair(quietFrom, quietUntil)
  return quiet === null || quiet === 'half' ? null : { from: quiet.from, until: quiet.to }
}

/** What was just done; anything else in an address is nothing. */
export const remindersSearchSchema = z.object({ done: z.enum(['saved']).optional().catch(undefined) })
