import { type AlertKind, type AlertLevel, consequencesOf } from '@/lib/domain/sessions/after-response'
import { type ResponseColour, type SymptomResponse, worstPain } from '@/lib/domain/sessions/traffic-light'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { DemoPatient, DemoSession } from '@/prisma/seed/demo/demo-data'
import { stableId } from '@/prisma/seed/stable-id'

export type RaisedAlert = {
  readonly id: string
  readonly kind: AlertKind
  readonly level: AlertLevel
  readonly raisedAt: string
  readonly sessionId: string | null
  readonly warningCheckId: string | null
}
export type AnsweredSession = { readonly session: DemoSession; readonly response: SymptomResponse }

/** The colour that the rules give to what was reported; nothing is stored that they did not decide. */
export function responseTo({ checkIn }: DemoSession): SymptomResponse {
  return worstPain({
    back: { pre: checkIn.backPainBefore, max: checkIn.backPainMax },
    knee: { pre: checkIn.kneePainBefore, max: checkIn.kneePainMax },
    sitePre: checkIn.siteBefore,
    sitePost: checkIn.siteAfter,
    siteNextDay: checkIn.siteNextDay,
    spreadRevertedAtOnce: checkIn.spreadReverted,
    settled24h: checkIn.settled24h,
    newWeakness: checkIn.newWeakness,
    newNumbness: checkIn.newNumbness,
    redFlag: false,
  })
}

/** A patient's sessions in order, each with its response, and the alerts that followed from them. */
export function answersOf(patient: DemoPatient): {
  readonly sessions: AnsweredSession[]
  readonly alerts: RaisedAlert[]
} {
  const sessions: AnsweredSession[] = []
  const alerts: RaisedAlert[] = patient.alerts.map((alert) => ({ ...alert, sessionId: null }))
  const redDays: PlainDate[] = []
  let previousColour: ResponseColour | null = null
  for (const session of patient.sessions) {
    const response = responseTo(session)
    const day = session.localDay
    const consequences = consequencesOf(response, {
      day,
      otherRedDays: redDays,
      previousColour,
      easePositionSlug: null,
    })
    for (const { kind, level } of consequences.alerts) {
      alerts.push({
        id: stableId(`${session.id}:alert:${kind}`),
        kind,
        level,
        raisedAt: session.recordedAt,
        sessionId: session.id,
        warningCheckId: null,
      })
    }
    if (response.colour === 'red') redDays.push(day)
    previousColour = response.colour
    sessions.push({ session, response })
  }
  return { sessions, alerts }
}
