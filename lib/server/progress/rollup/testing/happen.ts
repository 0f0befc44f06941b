import 'server-only'

import type { PauseReason } from '@/lib/domain/programmes/move-reasons'
import { NOTHING_WRITTEN } from '@/lib/domain/sessions/paper/paper-response'
import { addDays, localDayAt } from '@/lib/domain/shared/plain-date'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { withScope } from '@/lib/server/db/scope'
import { moveProgramme } from '@/lib/server/programmes/move-programme'
import { changeWindow } from '@/lib/server/programmes/windows'
import { openDays } from '@/lib/server/progress/rollup/open-days'
import type { HistoryCase } from '@/lib/server/progress/rollup/testing/history-case'
import { keyInPaper } from '@/lib/server/sessions/paper/commands'
import { getPaperSheet } from '@/lib/server/sessions/paper/sheet-queries'
import { personKeyOf } from '@/lib/server/sessions/sync/person-key'
import { syncBatch } from '@/lib/server/sessions/sync/sync-batch'
import { checkEvent, HOUR, missedEvent, morningEvent, sessionEvent } from '@/lib/server/sessions/sync/testing/device'

export type Happening =
  | {
      readonly kind: 'session'
      /** How long it lay on the device. */
      readonly hoursAgo: number
      readonly knee: number
      readonly sets: number
      /** Back to usual the next morning; null when it was not said. */
      readonly settled: boolean | null
      readonly isWeak: boolean
      readonly isSentTwice: boolean
    }
  | { readonly kind: 'missed'; readonly hoursAgo: number }
  | { readonly kind: 'paper'; readonly daysAgo: number; readonly ticks: number; readonly knee: number | null }
  | {
      readonly kind: 'schedule'
      readonly daysAgo: number
      readonly weekdays: readonly number[]
      readonly sessionsPerDay: number
      readonly isPause: boolean
    }
  | { readonly kind: 'move'; readonly to: 'pause' | 'resume' }
  | { readonly kind: 'hours'; readonly hours: number }
  | { readonly kind: 'midnight' }
  | { readonly kind: 'zone'; readonly timeZone: string }

export type Moment = { readonly nowMs: number; readonly timeZone: string }

/** Lets one thing happen and answers the moment after it. What the product refuses is refused here too: a history is what is left. */
export async function happen(db: PrismaClient, one: HistoryCase, at: Moment, what: Happening): Promise<Moment> {
  switch (what.kind) {
    case 'session':
      await logSession(one, at, what)
      return at
    case 'missed':
      await sync(one, at, [missedEvent(at.nowMs - what.hoursAgo * HOUR)])
      return at
    case 'paper':
      await keyIn(one, at, what)
      return at
    case 'schedule':
      await change(one, at, what)
      return at
    case 'move':
      await move(db, one, at, what.to)
      return at
    case 'hours':
      return { ...at, nowMs: at.nowMs + what.hours * HOUR }
    case 'midnight':
      await openDays(one.clinicId, at.nowMs)
      return at
    case 'zone':
      await db.clinic.update({ where: { id: one.clinicId }, data: { timeZone: what.timeZone } })
      return { ...at, timeZone: what.timeZone }
  }
}

type Of<Kind extends Happening['kind']> = Extract<Happening, { readonly kind: Kind }>

async function logSession(one: HistoryCase, at: Moment, what: Of<'session'>): Promise<void> {
  const check = checkEvent(at.nowMs - (what.hoursAgo + 1) * HOUR)
  const whole = sessionEvent({ ...one, id: one.patientId, scope: one.own }, check, {
    ...{ kneePainMax: what.knee, newWeakness: what.isWeak },
  })
  const items = whole.report.items.map((item) => ({ ...item, setsDone: what.sets }))
  const session = { ...whole, report: { ...whole.report, items } }
  const morning = what.settled === null ? [] : [morningEvent(session, what.settled)]
  const events = [check, session, ...morning.filter(({ happenedAtMs }) => happenedAtMs <= at.nowMs)]
  await sync(one, at, events)
  if (what.isSentTwice) await sync(one, at, events.toReversed())
}

async function sync(one: HistoryCase, at: Moment, events: readonly unknown[]): Promise<void> {
  await syncBatch(one.own, { personKey: personKeyOf(one.patientId), sentAtMs: at.nowMs, events }, at)
}

async function keyIn(one: HistoryCase, at: Moment, { daysAgo, ticks, knee }: Of<'paper'>): Promise<void> {
  const today = localDayAt(at.nowMs, at.timeZone)
  const day = addDays(today, -daysAgo)
  const asked = { patientId: one.patientId, from: day, to: day, today, timeZone: at.timeZone }
  const sheet = (await getPaperSheet(one.staff, asked))?.sheet.days[0]
  if (!sheet) return
  const row = { ...NOTHING_WRITTEN, day, mark: sheet.keyed?.mark ?? null, kneePain: knee }
  const ticked = Object.fromEntries(sheet.items.map(({ id }) => [id, ticks]))
  await keyInPaper(one.staff, { patientId: one.patientId, rows: [{ ...row, ticks: ticked }] }, at)
}

async function change(one: HistoryCase, at: Moment, what: Of<'schedule'>): Promise<void> {
  const { clinicId, patientId, programme } = one
  const from = addDays(localDayAt(at.nowMs, at.timeZone), -what.daysAgo)
  const { weekdays, sessionsPerDay, isPause } = what
  await withScope(one.staff, (tx) =>
    changeWindow(tx, {
      ...{ clinicId, patientId, programmeId: programme.programmeId, kind: isPause ? 'paused' : 'active', from },
      schedule: { revisionId: programme.revisionId, weekdays, sessionsPerDay },
    }),
  )
}

async function move(db: PrismaClient, one: HistoryCase, at: Moment, to: 'pause' | 'resume'): Promise<void> {
  const { programmeId } = one.programme
  const { version } = await db.programme.findUniqueOrThrow({ where: { id: programmeId }, select: { version: true } })
  const move = to === 'pause' ? { kind: 'pause' as const, reason: PAUSE } : { kind: 'resume' as const }
  const now = { today: localDayAt(at.nowMs, at.timeZone), atMs: at.nowMs }
  await moveProgramme(one.staff, { patientId: one.patientId, programmeId, version, move }, now)
}

const PAUSE: PauseReason = 'other'
