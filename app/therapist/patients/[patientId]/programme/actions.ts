'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { doseProblemText } from '@/components/programmes/builder/phase/dose-problem-text'
import {
  chooseTemplateSchema,
  pauseSchema,
  resumeItemSchema,
  resumeSchema,
  saveDraftSchema,
  startRevisionSchema,
  stopSchema,
} from '@/lib/schemas/programmes'
import { todayIn } from '@/lib/server/clock'
import { chooseTemplate as chooseTemplateCommand } from '@/lib/server/programmes/choose-template'
import { type MoveInput, moveProgramme } from '@/lib/server/programmes/move-programme'
import { resumeItem as resumeItemCommand } from '@/lib/server/programmes/resume-item'
import { type LineProblem, saveDraft as saveDraftCommand } from '@/lib/server/programmes/save-draft'
import { startRevision as startRevisionCommand } from '@/lib/server/programmes/start-revision'
import { takeNewerVersions as takeNewerVersionsCommand } from '@/lib/server/programmes/take-newer-versions'
import { defineAction } from '@/lib/server/transport/define-action'
import { type ActionOutcome, type CommandContext, done, invalid, refused } from '@/lib/server/transport/outcome'

const pageOf = (patientId: string) => `/therapist/patients/${patientId}/programme`

export const chooseTemplate = defineAction({
  name: 'programmes.chooseTemplate',
  actor: 'therapist',
  permission: 'programme.write',
  schema: chooseTemplateSchema,
  run: async ({ actor, input }) => {
    const result = await chooseTemplateCommand(actor.scope, input, todayIn(actor.clinic.timeZone))
    if (result.ok) return done(pageOf(input.patientId))
    const t = await getTranslations('programmes.refused')
    return refused(t(result.reason))
  },
})

/** Every button of the editor: whatever was typed is saved with the press. `activate` saves, then leads to the last look. */
export const saveDraft = defineAction({
  name: 'programmes.saveDraft',
  actor: 'therapist',
  permission: 'programme.activate',
  schema: saveDraftSchema,
  run: async ({ actor, input }) => {
    const { q, to, after, ...form } = input
    const today = todayIn(actor.clinic.timeZone)
    const saved = await saveDraftCommand(actor.scope, form, today)
    if (!saved.ok) {
      if (saved.reason === 'line_problems') return invalid(await lineErrors(saved.detail))
      // The page learns the newer version and keeps what was typed, so that sending it again is a choice.
      if (saved.reason === 'conflict') refresh()
      const t = await getTranslations('programmes.refused')
      return refused(t(saved.reason))
    }
    if (after === 'autosave') return done()
    const back = new URLSearchParams({ saved: String(saved.value.version) })
    if (q) back.set('q', q)
    if (to) back.set('to', String(to))
    if (form.intent.kind !== 'activate') {
      const anchor = saved.value.itemId ? `item-${saved.value.itemId}` : form.intent.kind === 'search' ? 'finder' : ''
      return done(`${pageOf(form.patientId)}?${back}${anchor && `#${anchor}`}`)
    }
    // Saved: what is given is looked at once more, and shown by the patient, on a page of its own.
    return done(`${pageOf(form.patientId)}/activate#before`)
  },
})

export const startRevision = defineAction({
  name: 'programmes.startRevision',
  actor: 'therapist',
  permission: 'programme.write',
  schema: startRevisionSchema,
  run: async ({ actor, input }) => {
    const result = await startRevisionCommand(actor.scope, input, todayIn(actor.clinic.timeZone))
    if (result.ok) return done(`${pageOf(input.patientId)}?edit=1`)
    const t = await getTranslations('programmes.refused')
    return refused(t(result.reason))
  },
})

export const takeNewerVersions = defineAction({
  name: 'programmes.takeNewerVersions',
  actor: 'therapist',
  permission: 'programme.write',
  schema: startRevisionSchema,
  run: async ({ actor, input }) => {
    const result = await takeNewerVersionsCommand(actor.scope, input, todayIn(actor.clinic.timeZone))
    if (result.ok) return done(`${pageOf(input.patientId)}?edit=1`)
    const t = await getTranslations('programmes.refused')
    return refused(t(result.reason))
  },
})

export const pauseProgramme = defineAction({
  name: 'programmes.pause',
  actor: 'therapist',
  permission: 'programme.write',
  schema: pauseSchema,
  run: ({ input: { pauseReason, ...input }, ...context }) =>
    move(context, { ...input, move: { kind: 'pause', reason: pauseReason } }),
})

export const resumeProgramme = defineAction({
  name: 'programmes.resume',
  actor: 'therapist',
  permission: 'programme.activate',
  schema: resumeSchema,
  run: ({ input, ...context }) => move(context, { ...input, move: { kind: 'resume' } }),
})

export const resumeItem = defineAction({
  name: 'programmes.resumeItem',
  actor: 'therapist',
  permission: 'programme.activate',
  schema: resumeItemSchema,
  run: async ({ actor, input, nowMs }) => {
    const today = todayIn(actor.clinic.timeZone)
    const result = await resumeItemCommand(actor.scope, input, { today, atMs: nowMs })
    if (result.ok) return done(pageOf(input.patientId))
    const t = await getTranslations('programmes')
    if (result.reason === 'reason_needed') return invalid({ overrideReason: [t('paused.reasonNeeded')] })
    if (result.reason === 'conflict') refresh()
    return refused(t(`refused.${result.reason}`))
  },
})

export const stopProgramme = defineAction({
  name: 'programmes.stop',
  actor: 'therapist',
  permission: 'programme.write',
  schema: stopSchema,
  run: ({ input: { stopReason, ...input }, ...context }) =>
    move(context, { ...input, move: { kind: 'stop', reason: stopReason } }),
})

type Context = Pick<CommandContext<'therapist', unknown>, 'actor' | 'nowMs'>

async function move({ actor, nowMs }: Context, input: MoveInput): Promise<ActionOutcome> {
  const today = todayIn(actor.clinic.timeZone)
  const result = await moveProgramme(actor.scope, input, { today, atMs: nowMs })
  if (result.ok) return done(pageOf(input.patientId))
  if (result.reason === 'conflict') refresh()
  const t = await getTranslations('programmes.refused')
  return refused(t(result.reason))
}

/** Problems of typed doses as sentences at their fields, with the range that a number may have. */
async function lineErrors(problems: readonly LineProblem[]): Promise<Record<string, string[]>> {
  const t = await getTranslations('programmes')
  return Object.fromEntries(
    problems.map(({ index, problems: found }) => [
      `items.${index}.dose`,
      found.map((problem) => doseProblemText(t, problem)),
    ]),
  )
}
