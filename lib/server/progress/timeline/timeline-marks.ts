import 'server-only'

import { headlineScore } from '@/lib/domain/measures/headline-score'
import type { MeasureKey } from '@/lib/domain/measures/measure'
import type { DossierChange } from '@/lib/domain/progress/dossier'
import type { TimelineWindow } from '@/lib/domain/progress/timeline/timeline-window'
import type { PatientId } from '@/lib/domain/shared/ids'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import { readTaking } from '@/lib/schemas/measures'
import { toDateColumn, toPlainDate, toPlainDateOrNull } from '@/lib/server/db/plain-date-column'
import type { ScopedTx } from '@/lib/server/db/scope'

type Asked = { readonly patientId: PatientId; readonly window: TimelineWindow; readonly timeZone: string }

/** What happened within the days shown, oldest first. */
export async function readMarks(tx: ScopedTx, asked: Asked): Promise<DossierChange[]> {
  const { from, to } = asked.window
  const changes = [
    ...(await revisionMarks(tx, asked.patientId)),
    ...(await assessmentMarks(tx, asked)),
    ...(await stopMarks(tx, asked)),
    ...(await measureMarks(tx, asked)),
    ...(await wordMarks(tx, asked)),
  ]
  return changes
    .filter(({ day }) => day >= from && day <= to)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

async function revisionMarks(tx: ScopedTx, patientId: PatientId): Promise<DossierChange[]> {
  const revisions = await tx.programmeRevision.findMany({
    where: { patientId, activatedAt: { not: null } },
    orderBy: [{ programmeId: 'asc' }, { number: 'asc' }],
    select: { programmeId: true, number: true, currentPhase: true, effectiveFrom: true },
  })
  return revisions.flatMap(({ programmeId, number, currentPhase, effectiveFrom }, index): DossierChange[] => {
    const day = toPlainDateOrNull(effectiveFrom)
    const before = revisions[index - 1]
    if (!day) return []
    if (before?.programmeId !== programmeId) return [{ day, kind: 'programme' }]
    if (before.currentPhase === currentPhase) return [{ day, kind: 'revision', number }]
    return [{ day, kind: 'phase', phase: currentPhase, number }]
  })
}

/** A confirmation stands for the assessment that it rests on: the two are one mark when they were signed on one day. */
async function assessmentMarks(tx: ScopedTx, { patientId, timeZone }: Asked): Promise<DossierChange[]> {
  const signed = await tx.confirmation.findMany({
    where: { patientId, state: { notIn: ['draft', 'provisional'] } },
    select: { signedAt: true, assessmentId: true },
  })
  const confirmed = signed.map(({ signedAt, assessmentId }) => ({
    ...{ day: localDayAt(signedAt.getTime(), timeZone), assessmentId },
    kind: 'confirmed' as const,
  }))
  const assessments = await tx.assessment.findMany({
    where: { patientId, state: 'signed' },
    select: { id: true, assessedOn: true },
  })
  const assessed = assessments
    .map(({ id, assessedOn }) => ({ day: toPlainDate(assessedOn), assessmentId: id, kind: 'assessed' as const }))
    .filter(
      (mark) => !confirmed.some(({ day, assessmentId }) => day === mark.day && assessmentId === mark.assessmentId),
    )
  return [...confirmed, ...assessed]
}

async function stopMarks(tx: ScopedTx, { patientId, timeZone }: Asked): Promise<DossierChange[]> {
  const stops = await tx.alert.findMany({
    where: { patientId, kind: 'red_flag' },
    select: { id: true, raisedAt: true },
  })
  return stops.map(({ id, raisedAt }) => ({
    ...{ day: localDayAt(raisedAt.getTime(), timeZone), alertId: id },
    kind: 'red_flag' as const,
  }))
}

async function measureMarks(tx: ScopedTx, { patientId, window }: Asked): Promise<DossierChange[]> {
  const takings = await tx.measureTaking.findMany({
    where: {
      ...{ patientId, takenOn: { gte: toDateColumn(window.from), lte: toDateColumn(window.to) } },
      // What was corrected does not count any more.
      corrected: { none: {} },
    },
    orderBy: [{ takenOn: 'asc' }, { recordedAt: 'asc' }],
    select: { measure: true, takenOn: true, answers: true, scores: true },
  })
  return takings.map((row) => {
    const measure = row.measure as MeasureKey
    const value = headlineScore(measure, readTaking(row).scores)
    return { day: toPlainDate(row.takenOn), kind: 'measure' as const, measure, value }
  })
}

/** What the patient wrote beside a session. */
async function wordMarks(tx: ScopedTx, { patientId, window }: Asked): Promise<DossierChange[]> {
  const noted = await tx.session.findMany({
    where: {
      ...{ patientId, localDay: { gte: toDateColumn(window.from), lte: toDateColumn(window.to) } },
      checkIn: { note: { not: null } },
    },
    orderBy: [{ localDay: 'asc' }, { slot: 'asc' }],
    select: { id: true, localDay: true, checkIn: { select: { note: true } } },
  })
  return noted.flatMap(({ id, localDay, checkIn }): DossierChange[] => {
    const words = checkIn?.note?.trim() ?? ''
    return words === '' ? [] : [{ day: toPlainDate(localDay), kind: 'words', sessionId: id, words }]
  })
}
