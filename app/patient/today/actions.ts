'use server'

import { getTranslations } from 'next-intl/server'
import { dismissNewsForm, missedDayForm, missedForm, nextMorningForm, putAwayForm } from '@/lib/schemas/sessions'
import { putMissedAway } from '@/lib/server/progress/home/own-choices'
import { dismissNews as dismissNewsCommand } from '@/lib/server/sessions/dismiss-news'
import { reportMissed } from '@/lib/server/sessions/missed-commands'
import { answerNextMorning } from '@/lib/server/sessions/next-morning-commands'
import { defineAction } from '@/lib/server/transport/define-action'
import { done, refused } from '@/lib/server/transport/outcome'

export const answerMorning = defineAction({
  name: 'sessions.answerNextMorning',
  actor: 'patient',
  permission: 'session.record',
  schema: nextMorningForm,
  run: async ({ actor, input, nowMs }) => {
    const answered = await answerNextMorning(actor.scope, input, { nowMs, timeZone: actor.clinic.timeZone })
    if (answered.ok) return done('/patient/today')
    const t = await getTranslations('sessions.today.morningDone')
    return refused(t(answered.reason))
  },
})

export const tellNotToday = defineAction({
  name: 'sessions.reportMissed',
  actor: 'patient',
  permission: 'session.record',
  schema: missedForm,
  run: async ({ actor, input, nowMs }) => {
    const told = await reportMissed(actor.scope, input.reason, { nowMs, timeZone: actor.clinic.timeZone })
    if (told.ok) return done('/patient/today')
    const t = await getTranslations('sessions.today.cannot')
    return refused(t('nothingDue'))
  },
})

export const tellMissedDay = defineAction({
  name: 'sessions.tellMissedDay',
  actor: 'patient',
  permission: 'session.record',
  schema: missedDayForm,
  run: async ({ actor, input, nowMs }) => {
    const facts = { nowMs, timeZone: actor.clinic.timeZone }
    const told = await reportMissed(actor.scope, input.reason, facts, input.day)
    if (told.ok) return done('/patient/today')
    return refused((await getTranslations('sessions.today.missed'))('closed'))
  },
})

export const putAwayMissed = defineAction({
  name: 'sessions.putAwayMissed',
  actor: 'patient',
  permission: 'session.record',
  schema: putAwayForm,
  run: async ({ actor, input }) => {
    await putMissedAway(actor.scope, input.day)
    return done('/patient/today')
  },
})

export const dismissNews = defineAction({
  name: 'sessions.dismissNews',
  actor: 'patient',
  permission: 'programme.read',
  schema: dismissNewsForm,
  run: async ({ actor, input }) => {
    await dismissNewsCommand(actor.scope, input.revisionId)
    return done('/patient/today')
  },
})
