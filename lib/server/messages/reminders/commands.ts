import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import type { PatientId } from '@/lib/domain/shared/ids'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { audit } from '@/lib/server/audit/audit'
import { type Limit, withinLimit } from '@/lib/server/auth/rate-limit'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { hasMail } from '@/lib/server/mail/mail-settings'
import { queueDelivery } from '@/lib/server/messages/delivery/deliver-job'
import { patientOf } from '@/lib/server/sessions/halt-programme'

/** Letters to confirm an address: whoever types strangers' addresses soon writes to nobody. */
const CONFIRMATIONS: Limit = { max: 6, windowSeconds: 24 * 3600 }
/** How long a link to confirm works, and is tried to be sent. */
const CONFIRM_MS = 24 * 3_600_000

type Own = { readonly clinicId: string; readonly patientId: PatientId }

/** Takes an address, or the same one again, in the place of the one before, and sends it its link. Until that is used nothing else goes there. */
export async function giveAddress(
  scope: Scope,
  address: string,
  nowMs: number,
): Promise<Result<true, 'no_mail' | 'too_often'>> {
  if (!hasMail()) return refuse('no_mail')
  if (!(await withinLimit('letters:confirm', patientOf(scope), CONFIRMATIONS))) return refuse('too_often')
  const deliveryId = await withScope(scope, async (tx) => {
    const own = ownOf(scope)
    const id = uuidv7()
    await forgetAddress(tx, own)
    await tx.patientEmail.create({ data: { ...own, id, address, addedAt: new Date(nowMs) }, select: { id: true } })
    const delivery = await tx.reminderDelivery.create({
      data: {
        ...{ ...own, id: uuidv7(), kind: 'confirm_address', channel: 'email', subjectId: id },
        ...{ queuedAt: new Date(nowMs), giveUpAt: new Date(nowMs + CONFIRM_MS) },
      },
      select: { id: true },
    })
    await audit(tx, scope, { action: 'letters.give_address', subjectKind: 'patient_email', subjectId: id })
    return delivery.id
  })
  await queueDelivery(deliveryId)
  return ok(true)
}

/** Takes the address away, with the letters that went there. */
export function removeAddress(scope: Scope): Promise<void> {
  return withScope(scope, async (tx) => {
    const own = ownOf(scope)
    await forgetAddress(tx, own)
    await audit(tx, scope, { action: 'letters.remove_address', subjectKind: 'patient', subjectId: own.patientId })
  })
}

/** By the link of its letter. A link is good for its own address, until that is confirmed or another one is in its place. */
export function confirmAddress(scope: Scope, emailId: string, nowMs: number): Promise<Result<true, 'closed'>> {
  return withScope(scope, async (tx) => {
    const { count } = await tx.patientEmail.updateMany({
      where: { ...ownOf(scope), id: emailId, confirmedAt: null },
      data: { confirmedAt: new Date(nowMs) },
    })
    if (count === 0) return refuse('closed')
    await audit(tx, scope, { action: 'letters.confirm_address', subjectKind: 'patient_email', subjectId: emailId })
    return ok(true)
  })
}

/** The next morning's question as a letter, at a time, or (null) not any more. Only a confirmed address gets any. */
export function wishMorningLetter(scope: Scope, minuteOfDay: number | null): Promise<Result<true, 'not_confirmed'>> {
  return withScope(scope, async (tx) => {
    const own = ownOf(scope)
    const email = await tx.patientEmail.findFirst({ where: own, select: { confirmedAt: true } })
    if (minuteOfDay !== null && !email?.confirmedAt) return refuse('not_confirmed')
    await setMorningWish(tx, own, minuteOfDay)
    const action = minuteOfDay === null ? 'letters.stop_morning' : 'letters.wish_morning'
    await audit(tx, scope, { action, subjectKind: 'patient', subjectId: own.patientId })
    return ok(true)
  })
}

/** A new address begins without letters: whoever holds it has asked for none yet. */
async function forgetAddress(tx: ScopedTx, own: Own): Promise<void> {
  await tx.patientEmail.deleteMany({ where: own })
  await setMorningWish(tx, own, null)
  await tx.reminderWish.updateMany({ where: own, data: { sessionEmail: false } })
}

async function setMorningWish(tx: ScopedTx, own: Own, minuteOfDay: number | null): Promise<void> {
  const wish = minuteOfDay === null ? { morningEmail: false } : { morningEmail: true, morningMinute: minuteOfDay }
  await tx.reminderWish.upsert({
    where: { clinicId_patientId: own },
    create: { ...own, ...wish },
    update: wish,
    select: { patientId: true },
  })
}

function ownOf(scope: Scope): Own {
  return { clinicId: scope.clinicId, patientId: patientOf(scope) }
}
