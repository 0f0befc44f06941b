import type { Formats } from 'next-intl'

/**
 * Named formats, so that a date looks the same wherever it stands. Pass a time zone with every instant
 * (`format.dateTime(at, 'time', { timeZone: clinic.timeZone })`); calendar days go through `formatDay`.
 */
export const formats = {
  dateTime: {
    day: { day: 'numeric', month: 'short' },
    date: { day: 'numeric', month: 'short', year: 'numeric' },
    long: { day: 'numeric', month: 'long', year: 'numeric' },
    weekday: { weekday: 'long', day: 'numeric', month: 'long' },
    weekdayLong: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    weekdayShort: { weekday: 'short', day: 'numeric', month: 'short' },
    weekdayDay: { weekday: 'short', day: 'numeric' },
    time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    dayTime: { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  },
  number: {
    percent: { style: 'percent', maximumFractionDigits: 0 },
  },
} as const satisfies Formats
