import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import { consequencesOf } from '@/lib/domain/sessions/after-response'
import type { RowChange } from '@/lib/domain/sessions/paper/paper-changes'
import { alertsOfPaper } from '@/lib/domain/sessions/paper/paper-response'
import type { PatientId } from '@/lib/domain/shared/ids'
import { daysBetween, type PlainDate } from '@/lib/domain/shared/plain-date'
import type { Scope, ScopedTx } from '@/lib/server/db/scope'
import type { RulesInForce } from '@/lib/server/people/clinic-rules'
import { stepDownAfterRed } from '@/lib/server/programmes/step-down'
import { firstOpenDay } from '@/lib/server/programmes/windows'
import { haltProgramme } from '@/lib/server/sessions/halt-programme'
import { beginOf, otherReds, tellSecondReds } from '@/lib/server/sessions/other-reds'
import { painAlertsOf } from '@/lib/server/sessions/pain-alerts'
import type { WrittenRow } from '@/lib/server/sessions/paper/write-row'

type Followed = { readonly alerts: number; readonly isPaused: boolean }

/**
 * What follows from a row: alerts, whatever its day, and after a red the swap and the pause of clinical.md 4.4. Those two change the
 * programme from today on, so that only a red as recent as the rules count them causes them: of an older one, the therapist who keys it
 * in knows more than it says.
 */
export async function followPaper(
  tx: ScopedTx,
  scope: Scope,
  at: {
    readonly patientId: PatientId
    readonly written: WrittenRow
    readonly change: RowChange
    readonly clinic: RulesInForce
    readonly today: PlainDate
  },
): Promise<Followed> {
  const { patientId, written, today } = at
  const { day, programmeId } = at.change.sheet
  const { redsWithinDays } = at.clinic.rules
  const { sessionId, response } = written
  const isRed = response.colour === 'red'
  const session = await beginOf(tx, scope, sessionId)
  const others = isRed ? await otherReds(tx, scope, { patientId, day, session, withinDays: redsWithinDays }) : null
  const { alerts, programmeEvent } = consequencesOf(response, {
    day,
    otherRedDays: others?.earlier.map((red) => red.day) ?? [],
    laterRedDays: others?.later.map((red) => red.day) ?? [],
    previousColour: null,
    easePositionSlug: null,
    redsWithinDays,
  })
  const { backPain: back, kneePain: knee } = at.change.row
  const logged = { patientId, pain: { back, knee }, day, session }
  const painAlerts = await painAlertsOf(tx, scope, logged, at.clinic.rules.alerts)
  const kinds = new Map([...alerts, ...alertsOfPaper(response), ...painAlerts].map((alert) => [alert.kind, alert]))
  const raised = await tx.alert.findMany({ where: { clinicId: scope.clinicId, sessionId }, select: { kind: true } })
  const fresh = [...kinds.values()].filter(({ kind }) => !raised.some((alert) => alert.kind === kind))
  await tx.alert.createMany({
    data: fresh.map((alert) => ({ ...alert, id: uuidv7(), clinicId: scope.clinicId, patientId, sessionId })),
  })
  if (others) await tellSecondReds(tx, scope, { patientId, later: others.later })
  if (!isRed || written.wasRed || daysBetween(day, today) >= redsWithinDays) {
    return { alerts: fresh.length, isPaused: false }
  }
  await stepDownAfterRed(tx, scope, { patientId, sessionId, today })
  if (programmeEvent !== 'pause' || !programmeId) return { alerts: fresh.length, isPaused: false }
  const fromDay = await firstOpenDay(tx, patientId, today)
  const halt = { programmeId, patientId, state: 'paused', reason: 'two_reds', fromDay } as const
  return { alerts: fresh.length, isPaused: await haltProgramme(tx, scope, halt) }
}
