'use server'

import { revalidatePath } from 'next/cache'
import { getFormatter, getTranslations } from 'next-intl/server'
import type { RowProblem } from '@/lib/domain/sessions/paper/paper-changes'
import { formatDay } from '@/lib/i18n/format-day'
import { paperForm } from '@/lib/schemas/paper'
import { keyInPaper as keyInCommand } from '@/lib/server/sessions/paper/commands'
import { defineAction } from '@/lib/server/transport/define-action'
import { type ActionOutcome, done, invalid, refused } from '@/lib/server/transport/outcome'

export const keyInPaper = defineAction({
  name: 'sessions.keyInPaper',
  actor: 'therapist',
  permission: 'session.key_in',
  schema: paperForm,
  run: async ({ actor, input, nowMs }) => {
    const { patientId, rows, from } = input
    const answer = await keyInCommand(actor.scope, { patientId, rows }, { nowMs, timeZone: actor.clinic.timeZone })
    const page = `/therapist/patients/${patientId}/paper`
    revalidatePath(page)
    if (answer.ok) {
      const { keyed, corrected, alerted, isPaused } = answer.value
      const counts = Object.entries({ keyed, corrected, alerted, paused: Number(isPaused) })
      const said = counts.filter(([, count]) => count > 0).map(([name, count]) => `&${name}=${count}`)
      return done(`${page}?from=${from}${said.join('')}#paper-done`)
    }
    if (answer.reason === 'not_found') return refused((await getTranslations('errors.gates'))('NOT_FOUND'))
    return problemsAt(answer.detail)
  },
})

/** At the cell where there is one; a day that nothing can be keyed in for any more has none left. */
async function problemsAt(problems: readonly RowProblem[]): Promise<ActionOutcome> {
  const [t, format] = await Promise.all([getTranslations('sessions.paper.problem'), getFormatter()])
  const closed = problems.filter(({ kind }) => kind === 'closed')
  if (closed.length > 0) {
    const days = closed.map(({ day }) => formatDay(format, day, 'weekdayShort'))
    return refused(t('closed', { days: format.list(days) }))
  }
  return invalid(
    Object.fromEntries(
      problems.map((problem) =>
        problem.kind === 'ticks'
          ? [`rows.${problem.day}.ticks.${problem.itemId}`, [t('ticks')]]
          : [`rows.${problem.day}.back`, [t('changed')]],
      ),
    ),
  )
}
