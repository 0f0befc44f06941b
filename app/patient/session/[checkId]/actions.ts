'use server'

import { getTranslations } from 'next-intl/server'
import { sessionForm } from '@/lib/schemas/sessions'
import { recordSession } from '@/lib/server/sessions/commands'
import { sessionIdOfCheck } from '@/lib/server/sessions/session-id'
import { getStartOfSession } from '@/lib/server/sessions/session-queries'
import { defineAction } from '@/lib/server/transport/define-action'
import { done, invalid, refused } from '@/lib/server/transport/outcome'

export const sendSession = defineAction({
  name: 'sessions.recordSession',
  actor: 'patient',
  permission: 'session.record',
  schema: sessionForm,
  run: async ({ actor, input, nowMs }) => {
    const { warningCheckId, programmeId, revisionId, variant, items, ...checkIn } = input
    const [t, start] = await Promise.all([
      getTranslations('sessions.checkIn'),
      getStartOfSession(actor.scope, warningCheckId),
    ])
    if (!start) return refused(t('refused.check_missing'))
    if (checkIn.siteAfter > start.before.site && checkIn.spreadReverted === null) {
      return invalid({ spreadReverted: [t('revertedMissing')] })
    }
    const id = sessionIdOfCheck(warningCheckId)
    const report = { id, warningCheckId, programmeId, revisionId, variant, items, before: start.before, checkIn }
    const recorded = await recordSession(actor.scope, report, {
      nowMs,
      timeZone: actor.clinic.timeZone,
      startedAtMs: start.answeredAtMs,
    })
    if (!recorded.ok) return refused(t(`refused.${recorded.reason}`))
    return done(recorded.value.halted === 'suspended' ? '/patient/stop' : `/patient/session/${warningCheckId}/done`)
  },
})
