import 'server-only'

import { createHash } from 'node:crypto'
import { type SignedContent, signedContent } from '@/lib/domain/assessment/signed-content'
import { canonicalJson } from '@/lib/domain/shared/canonical-json'
import { signedFindings } from '@/lib/schemas/assessment'
import type { Prisma } from '@/lib/server/db/generated/client'

/** What a hash is taken of, and the hash that was kept. */
export const SIGNED_COLUMNS = {
  conditions: true,
  primaryCondition: true,
  roots: true,
  basis: true,
  reasoning: true,
  signerName: true,
  signerProfession: true,
  registrationBody: true,
  registrationNumber: true,
  signedAt: true,
  contentHash: true,
  assessment: { select: { findings: true } },
} as const satisfies Prisma.ConfirmationSelect

export type SignedRow = Prisma.ConfirmationGetPayload<{ select: typeof SIGNED_COLUMNS }>

/** SHA-256 over the statement and the findings. */
export function contentHash(content: SignedContent): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    createHash('sha256')
      .update(canonicalJson(signedContent(content)))
      .digest(),
  )
}

/** Is every word still the one that was signed? The triggers refuse a change; this finds one that was made past them. */
export function isUnchangedSinceSigning(row: SignedRow): boolean {
  const { signedAt, assessment } = row
  const content = { ...row, signedAt: signedAt.toISOString(), findings: signedFindings(assessment.findings) }
  return Buffer.from(contentHash(content)).equals(row.contentHash)
}
