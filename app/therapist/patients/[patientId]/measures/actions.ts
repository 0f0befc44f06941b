'use server'

import { getTranslations } from 'next-intl/server'
import { MEASURE, NPRS_MOMENTS, NPRS_SITES, nprsScale } from '@/lib/domain/measures/measure'
import type { MeasureAnswers, ScoreFault } from '@/lib/domain/measures/score'
import { askMeasureSchema, recordMeasureSchema } from '@/lib/schemas/measures'
import { todayIn } from '@/lib/server/clock'
import { recordMeasure as recordCommand } from '@/lib/server/measures/commands'
import { askForMeasure as askCommand } from '@/lib/server/measures/patient-commands'
import { defineAction } from '@/lib/server/transport/define-action'
import { done, invalid, refused } from '@/lib/server/transport/outcome'

const NAMES: Readonly<Record<string, string>> = Object.fromEntries([
  ...NPRS_SITES.flatMap((site) => NPRS_MOMENTS.map((moment) => [nprsScale(site, moment), `pain.${site}.${moment}`])),
  ['to_symptoms', 'toSymptoms'],
  ['to_stop', 'toStop'],
])

/** Where on the form a fault belongs. */
function fieldOf({ measure }: MeasureAnswers, { at, code }: ScoreFault): string {
  if (measure === 'psfs')
    return at === 'mean'
      ? 'activities.0.name'
      : `activities.${at}.${code === 'unnamed_activity' || code === 'twice' ? 'name' : 'score'}`
  if (measure === 'rmdq') return 'ticked'
  if (measure === 'nprs' || measure === 'walking_time') return NAMES[at] ?? at
  return measure === 'start_back' ? at : 'value'
}

export const recordMeasure = defineAction({
  name: 'measures.record',
  actor: 'therapist',
  permission: 'measure.record',
  schema: recordMeasureSchema,
  run: async ({ actor, input }) => {
    const t = await getTranslations('measures.form')
    const answer = await recordCommand(actor.scope, input, todayIn(actor.clinic.timeZone))
    if (answer.ok) return done(`/therapist/patients/${input.patientId}/measures`)
    switch (answer.reason) {
      case 'not_scored':
        return invalid(
          Object.fromEntries(
            answer.detail.map((fault) => [fieldOf(input.answers, fault), [t(`fault.${fault.code}`)]] as const),
          ),
        )
      case 'taken_in_future':
        return invalid({ takenOn: [t('future')] })
      case 'no_licence':
        return refused(t('unlicensed'))
      case 'unknown_form':
        return invalid({
          [MEASURE[input.answers.measure].versions.length > 1 ? 'form' : 'value']: [t('fault.missing')],
        })
      case 'not_found':
        return refused((await getTranslations('errors.gates'))('NOT_FOUND'))
    }
  },
})

export const askForMeasure = defineAction({
  name: 'measures.ask',
  actor: 'therapist',
  permission: 'measure.ask',
  schema: askMeasureSchema,
  run: async ({ actor, input, nowMs }) => {
    const answer = await askCommand(actor.scope, input, nowMs)
    // Asked already is asked: the page shows what waits.
    if (answer.ok || answer.reason === 'asked_already') return done(`/therapist/patients/${input.patientId}/measures`)
    return refused((await getTranslations('errors.gates'))('NOT_FOUND'))
  },
})
