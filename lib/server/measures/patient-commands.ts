import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import { PATIENT_MEASURES, type PatientMeasure } from '@/lib/domain/measures/due'
import { MEASURE } from '@/lib/domain/measures/measure'
import { type MeasureAnswers, type ScoreFault, scoreOf } from '@/lib/domain/measures/score'
import type { PatientId } from '@/lib/domain/shared/ids'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuse, refuseWith } from '@/lib/domain/shared/result'
import { audit } from '@/lib/server/audit/audit'
import type { Prisma } from '@/lib/server/db/generated/client'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { findAsked, getMeasuresDue, wasMeasureWanted } from '@/lib/server/measures/asked'
import { findPatientHeading } from '@/lib/server/people/queries'
import { patientOf } from '@/lib/server/sessions/halt-programme'
import type { SessionFacts } from '@/lib/server/sessions/payload'

type NotKept =
  | { readonly ok: false; readonly reason: 'not_due' }
  | { readonly ok: false; readonly reason: 'not_scored'; readonly detail: readonly ScoreFault[] }
type Answered = { readonly ok: true; readonly value: { readonly next: PatientMeasure | null } } | NotKept
type Kept = { readonly ok: true; readonly value: true } | NotKept

/** The patient's own answers, once for each time that they are asked; what else is due comes next. */
export function answerMeasure(scope: Scope, answers: MeasureAnswers, facts: SessionFacts): Promise<Answered> {
  return withScope(scope, async (tx): Promise<Answered> => {
    await lockMeasures(tx, scope)
    const due = await getMeasuresDue(scope, facts, tx)
    if (!due.some((one) => one.measure === answers.measure)) return refuse('not_due')
    const kept = await keep(tx, scope, answers, facts)
    return kept.ok ? ok({ next: due.find((one) => one.measure !== answers.measure)?.measure ?? null }) : kept
  })
}

/** What a device brings later, within a transaction. `nowMs` is when it was answered: its day, and what was wanted then. */
export async function keepLateMeasure(
  tx: ScopedTx,
  scope: Scope,
  answers: MeasureAnswers,
  facts: SessionFacts,
): Promise<Kept> {
  await lockMeasures(tx, scope)
  const measure = PATIENT_MEASURES.find((one) => one === answers.measure)
  if (!measure || !(await wasMeasureWanted(tx, scope, measure, facts))) return refuse('not_due')
  return keep(tx, scope, answers, facts)
}

/** Two presses at one moment are one answer: the second one finds nothing due. */
async function lockMeasures(tx: ScopedTx, scope: Scope): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${patientOf(scope)}::text, 11))`
}

async function keep(tx: ScopedTx, scope: Scope, answers: MeasureAnswers, facts: SessionFacts): Promise<Kept> {
  const patientId = patientOf(scope)
  const patient = await findPatientHeading(tx, scope, patientId)
  if (!patient) return refuse('not_due')
  const { measure } = answers
  const [form] = MEASURE[measure].versions
  const scores = scoreOf(answers, form)
  if (!scores.ok) return refuseWith('not_scored', scores.detail)
  const id = uuidv7()
  await tx.measureTaking.create({
    data: {
      ...{ id, clinicId: scope.clinicId, patientId, episodeId: patient.episode.id, measure, form },
      ...{ language: 'en-GB', mode: 'patient', recordedById: null, recordedAt: new Date(facts.nowMs) },
      answers: answers as unknown as Prisma.InputJsonObject,
      scores: scores.value,
      takenOn: toDateColumn(localDayAt(facts.nowMs, facts.timeZone)),
    },
    select: { id: true },
  })
  const subject = { subjectKind: 'measure_taking', subjectId: id }
  await audit(tx, scope, { ...subject, action: 'measure.answer', detail: { measure } })
  return ok(true)
}

/** A therapist asks for a measure now, whatever its days; what they still wait for is not asked twice. */
export function askForMeasure(
  scope: Scope,
  { patientId, measure }: { readonly patientId: PatientId; readonly measure: PatientMeasure },
  atMs: number,
): Promise<Result<true, 'not_found' | 'asked_already'>> {
  return withScope(scope, async (tx): Promise<Result<true, 'not_found' | 'asked_already'>> => {
    const patient = await findPatientHeading(tx, scope, patientId)
    if (!patient) return refuse('not_found')
    const asked = await findAsked(tx, scope, patientId)
    if (asked.some((one) => one.measure === measure && one.isAsked)) return refuse('asked_already')
    const id = uuidv7()
    const own = { clinicId: scope.clinicId, patientId, episodeId: patient.episode.id }
    const requested = { measure, requestedById: scope.actorId, requestedAt: new Date(atMs) }
    await tx.measureRequest.create({ data: { ...own, ...requested, id }, select: { id: true } })
    const subject = { subjectKind: 'measure_request', subjectId: id, patientId }
    await audit(tx, scope, { ...subject, action: 'measure.ask', detail: { measure } })
    return ok(true)
  })
}
