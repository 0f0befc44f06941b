import 'server-only'

import type { ClinicId, PatientId } from '@/lib/domain/shared/ids'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { type Limit, withinLimit } from '@/lib/server/auth/rate-limit'
import { hashToken, newToken } from '@/lib/server/auth/token'
import type { Prisma } from '@/lib/server/db/generated/client'
import type { MailLinkPurpose } from '@/lib/server/db/generated/enums'
import { patientScope, type Scope } from '@/lib/server/db/scope'
import { systemDb } from '@/lib/server/db/system-db'

/** Of each address from which nobody's link was tried. */
const UNKNOWN: Limit = { max: 60, windowSeconds: 15 * 60 }

export type LinkPurpose = MailLinkPurpose

/** What a link opens: this subject for this purpose, in the scope of the patient whose letter it stood in. */
export type LinkHolder = { readonly scope: Scope; readonly subjectId: string; readonly timeZone: string }

export type NewMailLink = {
  readonly clinicId: string
  readonly patientId: string
  readonly purpose: MailLinkPurpose
  readonly subjectId: string
  readonly expiresAtMs: number
}

/** For the letter that is being written; only its hash is kept. */
export async function makeMailLink(tx: Prisma.TransactionClient, link: NewMailLink): Promise<string> {
  const token = newToken()
  const { expiresAtMs, ...row } = link
  await tx.mailLink.create({ data: { ...row, tokenHash: hashToken(token), expiresAt: new Date(expiresAtMs) } })
  return token
}

/**
 * Whose link it is, for one of its purposes. Null, wrong, another purpose's, over and archived are one answer. What the link is
 * about may have been answered since: that is for the reader of the subject to see.
 */
export async function openMailLink(
  token: string | null,
  purposes: readonly MailLinkPurpose[],
  visit: { readonly address: string; readonly nowMs: number },
): Promise<Result<LinkHolder & { readonly purpose: MailLinkPurpose }, 'unknown' | 'limited'>> {
  const row = token === null ? null : await findLink(token, visit.nowMs)
  if (!row || !purposes.includes(row.purpose) || row.patient.archivedAt) {
    return refuse((await withinLimit('mail-link:unknown', visit.address, UNKNOWN)) ? 'unknown' : 'limited')
  }
  const scope = patientScope(row.clinicId as ClinicId, row.patientId as PatientId)
  return ok({ scope, purpose: row.purpose, subjectId: row.subjectId, timeZone: row.patient.clinic.timeZone })
}

function findLink(token: string, nowMs: number) {
  return systemDb().mailLink.findUnique({
    where: { tokenHash: hashToken(token), expiresAt: { gt: new Date(nowMs) } },
    select: {
      clinicId: true,
      patientId: true,
      purpose: true,
      subjectId: true,
      patient: { select: { archivedAt: true, clinic: { select: { timeZone: true } } } },
    },
  })
}
