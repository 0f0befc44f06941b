import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import type { AnswerForm, ReadAnswer } from '@/lib/client/answers/answer-form'
import {
  decideWarningCheck,
  WARNING_QUESTIONS,
  type WarningAnswers,
  type WarningQuestion,
} from '@/lib/domain/assessment/warning-signs'
import { decideWeeklyScreen, WEEKLY_QUESTIONS, type WeeklyQuestion } from '@/lib/domain/assessment/weekly-screen'
import { scoreOf } from '@/lib/domain/measures/score'
import { FORM_KEY_FIELD } from '@/lib/domain/shared/form-state'
import { formToObject } from '@/lib/domain/shared/form-values'
import { fieldIssues } from '@/lib/schemas/field-issues'
import { articleReadForm } from '@/lib/schemas/learn'
import { ownMessageForm } from '@/lib/schemas/messages'
import { answerMeasureSchema, measureBody } from '@/lib/schemas/patient-measures'
import {
  beforeSessionForm,
  missedForm,
  nextMorningForm,
  sessionForm,
  warningSignsForm,
  weeklyScreenForm,
} from '@/lib/schemas/sessions'

/** Which messages of a schema the page has a sentence for; others become a general one. */
type Known = (key: string) => boolean
type Sent = { readonly input: unknown; readonly known: Known; readonly nowMs: number; readonly openedAtMs: number }

/**
 * Reads a form as its server action would, with the same schema, and makes the event of it. `openedAtMs` is the device's clock as the
 * page came up.
 */
export function readAnswer(
  form: AnswerForm,
  data: FormData,
  { known, nowMs, openedAtMs }: Omit<Sent, 'input'>,
): ReadAnswer {
  const { [FORM_KEY_FIELD]: _, ...input } = formToObject(data)
  const sent = { input, known, nowMs, openedAtMs }
  switch (form.kind) {
    case 'before_session':
      return readBeforeSession(sent)
    case 'warning_signs':
      return readWarningSigns(sent)
    case 'session':
      return readSession(form, sent)
    case 'next_morning':
      return read(nextMorningForm, sent, (answer, made) => ({
        event: { ...made, kind: 'next_morning', ...answer },
        leadsTo: '/patient/today',
      }))
    case 'missed':
      return read(missedForm, sent, (answer, made) => ({
        event: { ...made, kind: 'missed', ...answer },
        leadsTo: '/patient/today',
      }))
    case 'weekly_screen':
      return read(weeklyScreenForm, sent, (answer, made) => {
        const answers = Object.fromEntries(
          WEEKLY_QUESTIONS.map((question) => [question, answer[question] ?? null]),
        ) as Record<WeeklyQuestion, boolean | null>
        const isStop = decideWeeklyScreen(answers).kind === 'stop'
        return { event: { ...made, kind: 'weekly_screen', answers }, leadsTo: isStop ? '/patient/stop' : null }
      })
    case 'article_read':
      return read(articleReadForm, sent, ({ key }, made) => ({
        event: { ...made, kind: 'article_read', key },
        leadsTo: `/patient/learn/${key}`,
      }))
    case 'measure':
      return readMeasure(form.next, sent)
    case 'message':
      return read(ownMessageForm, sent, ({ id, body }, { happenedAtMs }) => ({
        event: { id, happenedAtMs, kind: 'message', body },
        leadsTo: '/patient/messages',
      }))
  }
}

type Made = { readonly id: string; readonly happenedAtMs: number }
type EventOf = Omit<Extract<ReadAnswer, { kind: 'event' }>, 'kind'>

function read<Output>(
  schema: z.ZodType<Output>,
  sent: Sent,
  make: (answer: Output, made: Made) => EventOf,
): ReadAnswer {
  const parsed = schema.safeParse(sent.input)
  if (!parsed.success) return { kind: 'invalid', issues: fieldIssues(parsed.error, sent.known) }
  return { kind: 'event', ...make(parsed.data, { id: uuidv7(), happenedAtMs: sent.nowMs }) }
}

function readWarningSigns(sent: Sent): ReadAnswer {
  return read(warningSignsForm, sent, (answer, made) => {
    const { answers, isStop } = checked(answer)
    return {
      event: { ...made, kind: 'warning_check', answers, before: null },
      leadsTo: isStop ? '/patient/stop' : null,
    }
  })
}

function readBeforeSession(sent: Sent): ReadAnswer {
  return read(beforeSessionForm, sent, ({ variant, backPainBefore, kneePainBefore, siteBefore, ...answer }, made) => {
    const { answers, isStop } = checked(answer)
    const isWhole = backPainBefore !== undefined && kneePainBefore !== undefined && siteBefore !== undefined
    const before = isWhole ? { backPain: backPainBefore, kneePain: kneePainBefore, site: siteBefore } : null
    const leadsTo = isStop ? '/patient/stop' : `/patient/session/${made.id}?variant=${variant}`
    return { event: { ...made, kind: 'warning_check', answers, before }, leadsTo }
  })
}

/** As zod gives optional fields. */
type Loose<T> = { readonly [Key in keyof T]: T[Key] | undefined }

/** What was not answered beside a yes stays open; it is no "no". */
function checked(answer: Loose<WarningAnswers>) {
  const answers = Object.fromEntries(
    WARNING_QUESTIONS.map((question) => [question, answer[question] ?? null]),
  ) as Record<WarningQuestion, boolean | null>
  return { answers, isStop: decideWarningCheck(answers).kind === 'stop' }
}

/** Only an activity that stands there twice gets through the form and is not scored. */
function readMeasure(next: string, sent: Sent): ReadAnswer {
  const parsed = answerMeasureSchema.safeParse(sent.input)
  if (!parsed.success) return { kind: 'invalid', issues: fieldIssues(parsed.error, sent.known) }
  const scores = scoreOf(parsed.data)
  if (!scores.ok) {
    const issues = scores.detail.map(({ at, code }) => ({ field: `activities.${at}.name`, key: code, maximum: 0 }))
    return { kind: 'invalid', issues }
  }
  const event = {
    kind: 'measure',
    id: uuidv7(),
    happenedAtMs: sent.nowMs,
    answers: measureBody.parse(parsed.data),
  } as const
  return { kind: 'event', event, leadsTo: next }
}

function readSession(form: Extract<AnswerForm, { kind: 'session' }>, sent: Sent): ReadAnswer {
  const parsed = sessionForm.safeParse(sent.input)
  if (!parsed.success) return { kind: 'invalid', issues: fieldIssues(parsed.error, sent.known) }
  const { warningCheckId, programmeId, revisionId, variant, items, ...checkIn } = parsed.data
  const { before } = form
  if (checkIn.siteAfter > before.site && checkIn.spreadReverted === null) {
    return { kind: 'invalid', issues: [{ field: 'spreadReverted', key: 'reverted_missing', maximum: 0 }] }
  }
  const report = { warningCheckId, programmeId, revisionId, variant, items, before, checkIn }
  // Nerve changes stop the programme whatever the bands are (clinical.md 4.3).
  const isStop = checkIn.newWeakness || checkIn.newNumbness
  return {
    kind: 'event',
    event: {
      kind: 'session',
      id: uuidv7(),
      happenedAtMs: sent.nowMs,
      startedAtMs: sent.openedAtMs - form.begunAgoMs,
      report,
    },
    leadsTo: isStop ? '/patient/stop' : `/patient/session/${warningCheckId}/done`,
  }
}
