import 'server-only'

import { countedSince, isDayFull, toldWrittenAt } from '@/lib/domain/messages/thread-rules'
import { mentionsWarningSign } from '@/lib/domain/messages/warning-words'
import type { PatientId } from '@/lib/domain/shared/ids'
import { ok, type Result, refuse, refuseWith } from '@/lib/domain/shared/result'
import { audit } from '@/lib/server/audit/audit'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { markRead } from '@/lib/server/messages/thread/mark-read'
import { findPatientHeading } from '@/lib/server/people/queries'
import { patientOf } from '@/lib/server/sessions/halt-programme'
import { lockLog } from '@/lib/server/sessions/lock-log'

/** The id was made where it was written: the same one again is the same message. */
type Said = { readonly id: string; readonly body: string }
/** `had`: it is here already, word for word. */
export type Kept = 'stored' | 'had'
export type OwnRefusal = 'day_full' | 'other_words'

/** A patient writes to their clinic. */
export function writeToClinic(scope: Scope, said: Said, nowMs: number): Promise<Result<Kept, OwnRefusal>> {
  return withScope(scope, async (tx) => {
    await lockLog(tx, patientOf(scope))
    return keepOwnMessage(tx, scope, { ...said, writtenAtMs: nowMs }, nowMs)
  })
}

/** The same within a transaction that holds the patient's lock. */
export async function keepOwnMessage(
  tx: ScopedTx,
  scope: Scope,
  { id, body, writtenAtMs }: Said & { readonly writtenAtMs: number },
  nowMs: number,
): Promise<Result<Kept, OwnRefusal>> {
  const patientId = patientOf(scope)
  const own = { clinicId: scope.clinicId, patientId }
  const had = await tx.message.findFirst({ where: { ...own, id }, select: { body: true, memberId: true } })
  if (had) return had.body === body && had.memberId === null ? ok('had') : refuse('other_words')
  const since = new Date(countedSince(nowMs))
  const inADay = await tx.message.count({ where: { ...own, memberId: null, sentAt: { gt: since } } })
  if (isDayFull(inADay)) return refuse('day_full')
  const writtenAt = toldWrittenAt(writtenAtMs, nowMs)
  await tx.message.create({
    data: {
      ...{ ...own, id, body, warns: mentionsWarningSign(body), sentAt: new Date(nowMs) },
      writtenAt: writtenAt === null ? null : new Date(writtenAt),
    },
    select: { id: true },
  })
  await audit(tx, scope, { action: 'message.write', subjectKind: 'message', subjectId: id })
  return ok('stored')
}

/** Who answered while somebody else was writing. */
export type AnsweredMeanwhile = { readonly by: string; readonly atMs: number }
export type ReplyRefusal =
  | { readonly ok: false; readonly reason: 'not_found' | 'conflict' }
  | { readonly ok: false; readonly reason: 'answered_meanwhile'; readonly detail: AnsweredMeanwhile }
type Reply = Said & { readonly patientId: PatientId; readonly newestId: string | null }

/** A member answers. What the patient wrote, as far as it was on the page, is read with that. */
export function replyToPatient(
  scope: Scope,
  { id, patientId, newestId, body }: Reply,
  nowMs: number,
): Promise<{ readonly ok: true; readonly value: Kept } | ReplyRefusal> {
  return withScope(scope, async (tx) => {
    await lockLog(tx, patientId)
    if (!(await findPatientHeading(tx, scope, patientId))) return refuse('not_found')
    const own = { clinicId: scope.clinicId, patientId }
    const had = await tx.message.findFirst({ where: { ...own, id }, select: { body: true, memberId: true } })
    if (had) return had.body === body && had.memberId === scope.actorId ? ok('had') : refuse('conflict')
    const meanwhile = await answerAfter(tx, own, newestId)
    if (meanwhile) return refuseWith('answered_meanwhile', meanwhile)
    await tx.message.create({
      data: { ...own, id, body, memberId: scope.actorId, sentAt: new Date(nowMs) },
      select: { id: true },
    })
    if (newestId) await markRead(tx, { ...own, by: 'clinic' }, { upTo: newestId, nowMs })
    await audit(tx, scope, { action: 'message.write', subjectKind: 'message', subjectId: id, patientId })
    return ok('stored')
  })
}

type Own = { readonly clinicId: string; readonly patientId: string }

/** The first answer of the clinic that the page did not show. */
async function answerAfter(tx: ScopedTx, own: Own, newestId: string | null): Promise<AnsweredMeanwhile | null> {
  const newest = newestId && (await tx.message.findFirst({ where: { ...own, id: newestId }, select: { sentAt: true } }))
  const answer = await tx.message.findFirst({
    where: {
      ...{ ...own, memberId: { not: null } },
      ...(newest ? { sentAt: { gte: newest.sentAt }, id: { not: newestId } } : {}),
    },
    orderBy: [{ sentAt: 'asc' }, { id: 'asc' }],
    select: { memberId: true, sentAt: true },
  })
  if (!answer?.memberId) return null
  const member = await tx.member.findFirst({
    where: { clinicId: own.clinicId, id: answer.memberId },
    select: { name: true },
  })
  return { by: member?.name ?? '', atMs: answer.sentAt.getTime() }
}
