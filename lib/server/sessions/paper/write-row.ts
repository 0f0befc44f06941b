import 'server-only'

import { createHash } from 'node:crypto'
import type { RowChange } from '@/lib/domain/sessions/paper/paper-changes'
import { respondToPaper, SITE_OF_PLACE } from '@/lib/domain/sessions/paper/paper-response'
import { type PaperSitting, sittingsOf } from '@/lib/domain/sessions/paper/paper-sittings'
import { setsInSession } from '@/lib/domain/sessions/session-completion'
import type { SymptomResponse } from '@/lib/domain/sessions/traffic-light'
import type { PatientId } from '@/lib/domain/shared/ids'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import { instantAtWall } from '@/lib/domain/shared/wall-clock'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import type { Scope, ScopedTx } from '@/lib/server/db/scope'
import type { RulesInForce } from '@/lib/server/people/clinic-rules'
import { paperSessionId } from '@/lib/server/sessions/paper/paper-session-id'
import { recountDay } from '@/lib/server/sessions/paper/recount-day'
import { placeBefore } from '@/lib/server/sessions/paper/sheet-queries'
import type { SessionFacts } from '@/lib/server/sessions/payload'

type Write = {
  readonly patientId: PatientId
  readonly change: RowChange
  readonly clinic: RulesInForce
  readonly facts: SessionFacts
}
export type WrittenRow = {
  /** The sitting that the row's answers belong to: the day's first. */
  readonly sessionId: string
  readonly sittings: number
  readonly response: SymptomResponse
  readonly wasRed: boolean
}

/** Stores one row: its sittings, what it says of the day, and the day's roll-up. */
export async function writeRow(tx: ScopedTx, scope: Scope, write: Write): Promise<WrittenRow> {
  const { patientId, clinic } = write
  const { sheet, row } = write.change
  const own = { clinicId: scope.clinicId, patientId }
  const stored = await tx.session.findMany({
    where: { ...own, localDay: toDateColumn(sheet.day), source: 'paper' },
    select: { id: true, slot: true, checkIn: { select: { responseColour: true } } },
  })
  const sittings = sittingsOf(sheet.items, sheet.day, row.ticks)
  const slots = [...new Set([...sittings, ...stored].map(({ slot }) => slot))].toSorted((a, b) => a - b)
  for (const slot of slots) {
    const items = sittings.find((sitting) => sitting.slot === slot)?.items ?? []
    const before = stored.find((session) => session.slot === slot)
    if (before) await correctSitting(tx, scope, write, { id: before.id, items })
    else await createSitting(tx, scope, write, { slot, items })
  }
  const sessionId = stored.find(({ slot }) => slot === 1)?.id ?? paperSessionId(patientId, sheet.day, 1)
  const placeEarlier = await placeBefore(tx, scope, patientId, sheet.day)
  const response = respondToPaper(row, { bands: clinic.rules.bands, placeBefore: placeEarlier })
  await writeCheckIn(tx, own, { sessionId, row, response, settingsNumber: clinic.settingsNumber })
  await recountDay(tx, { ...own, day: sheet.day })
  const wasRed = stored.some(({ checkIn }) => checkIn?.responseColour === 'red')
  return { sessionId, sittings: sittings.length, response, wasRed }
}

/** What a row says, told apart from every other: the record's mark of it. */
function hashOf({ sheet, row }: RowChange): Uint8Array<ArrayBuffer> {
  const ticks = sheet.items.map(({ id }) => [id, row.ticks[id] ?? 0])
  const content = [sheet.revisionId, ticks, row.backPain, row.kneePain, row.place, row.settled]
  return Uint8Array.from(createHash('sha256').update(JSON.stringify(content)).digest())
}

function keyedNow(scope: Scope, { change, facts }: Write) {
  return { keyedById: scope.actorId, recordedAt: new Date(facts.nowMs), payloadHash: hashOf(change) }
}

async function createSitting(tx: ScopedTx, scope: Scope, write: Write, { slot, items }: PaperSitting): Promise<void> {
  const { patientId, facts } = write
  const { sheet } = write.change
  if (!sheet.programmeId || !sheet.revisionId) throw new Error('An open day has its programme')
  const own = { clinicId: scope.clinicId, patientId }
  const id = paperSessionId(patientId, sheet.day, slot)
  const rows = items.map(({ itemId, setsDone }, index) => {
    const planned = sheet.items.find((item) => item.id === itemId)
    const setsPrescribed = planned ? setsInSession([{ side: planned.side, sets: planned.dose.sets }]) : 0
    return { ...own, sessionId: id, position: index + 1, itemId, setsPrescribed, setsDone }
  })
  // Paper knows the day and no time: the two instants are its bounds.
  const fromMs = instantAtWall(sheet.day, 0, facts.timeZone)
  const untilMs = instantAtWall(sheet.day, 1440, facts.timeZone)
  await tx.session.create({
    data: {
      ...{ ...own, id, slot, localDay: toDateColumn(sheet.day), source: 'paper', ...keyedNow(scope, write) },
      ...{ programmeId: sheet.programmeId, revisionId: sheet.revisionId },
      startedAt: new Date(fromMs),
      finishedAt: new Date(Math.min(untilMs, facts.nowMs)),
      retrospective: sheet.day < localDayAt(facts.nowMs, facts.timeZone),
      setsPrescribed: rows.reduce((sum, item) => sum + item.setsPrescribed, 0),
      setsDone: rows.reduce((sum, item) => sum + item.setsDone, 0),
    },
    select: { id: true },
  })
  await tx.sessionItem.createMany({ data: rows })
}

/** A sitting that the row no longer tells of stays, with nothing done in it: clinical rows are never deleted. */
async function correctSitting(
  tx: ScopedTx,
  scope: Scope,
  write: Write,
  { id, items }: { readonly id: string; readonly items: PaperSitting['items'] },
): Promise<void> {
  const where = { clinicId: scope.clinicId, sessionId: id }
  const present = await tx.sessionItem.findMany({
    where,
    select: { position: true, itemId: true, setsPrescribed: true },
  })
  let setsDone = 0
  for (const { position, itemId, setsPrescribed } of present) {
    const done = items.find((item) => item.itemId === itemId)?.setsDone ?? 0
    setsDone += Math.min(done, setsPrescribed)
    await tx.sessionItem.updateMany({ where: { ...where, position }, data: { setsDone: done } })
  }
  await tx.session.updateMany({
    where: { clinicId: scope.clinicId, id },
    data: { setsDone, ...keyedNow(scope, write) },
  })
}

async function writeCheckIn(
  tx: ScopedTx,
  own: { readonly clinicId: string; readonly patientId: string },
  at: Pick<RowChange, 'row'> & {
    readonly sessionId: string
    readonly response: SymptomResponse
    readonly settingsNumber: number
  },
): Promise<void> {
  const { sessionId, row, response, settingsNumber } = at
  const answers = {
    backPainMax: row.backPain,
    kneePainMax: row.kneePain,
    siteAfter: row.place && SITE_OF_PLACE[row.place],
    settled24h: row.settled,
    responseColour: response.colour,
    responseReasons: [...response.reasons],
    responseProvisional: response.provisional,
    settingsNumber,
  }
  const key = { clinicId: own.clinicId, sessionId }
  await tx.checkIn.upsert({
    where: { clinicId_sessionId: key },
    create: { ...own, sessionId, ...answers },
    update: answers,
    select: { sessionId: true },
  })
}
