import { normaliseEmail } from '@/lib/domain/people/email-address'
import { LOCALES } from '@/lib/i18n/locale'

/** The value to keep, or one plain sentence that says what is wrong and what to write instead. */
export type Answer = { readonly value: string } | { readonly problem: string }

export type Question = {
  readonly flag: string
  readonly ask: string
  readonly example: string
  /** Taken when nothing is answered; without it an answer is needed. */
  readonly otherwise?: string
  readonly check: (text: string) => Answer
}

const CONTROL = /[\p{Cc}<>]/u

function text(what: string, maximum: number): (given: string) => Answer {
  return (given) => {
    const value = given.trim()
    if (value === '') return { problem: `${what} is empty: write it out.` }
    if ([...value].length > maximum) return { problem: `${what} is too long: ${maximum} characters at most.` }
    if (CONTROL.test(value)) return { problem: `${what} has characters that do not belong in it: use plain text.` }
    return { value }
  }
}

function timeZone(given: string): Answer {
  const value = given.trim()
  const problem = `"${value}" is no time zone: write one of the IANA names, like Europe/London.`
  // A fixed offset knows no summer time: days would end at the wrong hour for half of the year.
  if (value !== 'UTC' && !/^[A-Za-z]+(\/[A-Za-z0-9_+-]+)+$/.test(value)) return { problem }
  try {
    return { value: new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone }
  } catch {
    return { problem }
  }
}

function language(given: string): Answer {
  const value = LOCALES.find((locale) => locale.toLowerCase() === given.trim().toLowerCase())
  return value ? { value } : { problem: `"${given.trim()}" is not there yet: the languages are ${LOCALES.join(', ')}.` }
}

function telephone(what: string, shortest: number): (given: string) => Answer {
  return (given) => {
    const value = given.trim()
    const digits = value.replace(/\D/g, '').length
    const isNumber = /^\+?[\d ()./-]{2,20}$/.test(value) && digits >= shortest
    return isNumber ? { value } : { problem: `"${value}" is no telephone number: write ${what}, like 999.` }
  }
}

function email(given: string): Answer {
  const value = normaliseEmail(given)
  return value === null
    ? { problem: `"${given.trim()}" is no e-mail address: write it like name@clinic.example.` }
    : { value }
}

const phone = telephone("the clinic's telephone number", 3)

/** What a clinic needs to begin, in the order in which it is asked. */
export const CLINIC_QUESTIONS = {
  name: {
    flag: 'name',
    ask: 'Name of the clinic',
    example: 'Riverside Physiotherapy',
    check: text('The name of the clinic', 120),
  },
  timeZone: { flag: 'time-zone', ask: 'Time zone', example: 'Europe/London', check: timeZone },
  language: { flag: 'language', ask: 'Language', example: 'en-GB', otherwise: 'en-GB', check: language },
  emergencyNumber: {
    flag: 'emergency-number',
    ask: 'Emergency number, shown on the stop page',
    example: '999',
    check: telephone('the emergency number', 2),
  },
  emergencyPlace: {
    flag: 'emergency-place',
    ask: 'Where people go in an emergency',
    example: 'A&E',
    check: text('The emergency place', 60),
  },
  phone: {
    flag: 'phone',
    ask: 'Telephone of the clinic, on cards and doors',
    example: '01632 960147',
    otherwise: '',
    check: (given) => (given.trim() === '' ? { value: '' } : phone(given)),
  },
  adminName: {
    flag: 'admin-name',
    ask: 'Name of the first admin',
    example: 'Helen Marsh',
    check: text("The admin's name", 120),
  },
  adminEmail: { flag: 'admin-email', ask: 'E-mail of the first admin', example: 'helen@clinic.example', check: email },
} as const satisfies Record<string, Question>

export type ClinicAnswers = Record<keyof typeof CLINIC_QUESTIONS, string>
