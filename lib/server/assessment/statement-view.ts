import 'server-only'

import { type ConfirmationState, effectiveState } from '@/lib/domain/assessment/confirmation-state'
import {
  CONDITIONS,
  CONFIRMATION_BASES,
  type Condition,
  type ConfirmationBasis,
  NERVE_ROOTS,
} from '@/lib/domain/assessment/vocabulary'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { isUnchangedSinceSigning, SIGNED_COLUMNS } from '@/lib/server/assessment/content-hash'
import type { Prisma } from '@/lib/server/db/generated/client'
import { toPlainDate } from '@/lib/server/db/plain-date-column'

/** A signed statement as it is read. */
export type ConfirmationView = {
  readonly version: number
  readonly assessmentId: string
  /** As of today: twelve weeks may be over before anything has written it down. */
  readonly state: ConfirmationState
  readonly isLive: boolean
  readonly conditions: readonly Condition[]
  readonly primaryCondition: Condition | null
  readonly roots: readonly string[]
  readonly basis: ConfirmationBasis | null
  readonly reasoning: string
  readonly signerName: string
  readonly signerProfession: string
  readonly registrationBody: string
  readonly registrationNumber: string
  readonly signedAtMs: number
  readonly expiresOn: PlainDate
  readonly contentHash: string
  /** Does the content still give the hash that was kept when it was signed? */
  readonly isUnchanged: boolean
  readonly stateReason: string | null
}

export const STATEMENT_COLUMNS = {
  ...SIGNED_COLUMNS,
  version: true,
  assessmentId: true,
  state: true,
  expiresOn: true,
  stateReason: true,
} as const satisfies Prisma.ConfirmationSelect

type StatementRow = Prisma.ConfirmationGetPayload<{ select: typeof STATEMENT_COLUMNS }>

export function readStatement(row: StatementRow, today: PlainDate): ConfirmationView {
  const { signedAt, contentHash, assessment: _assessment, ...statement } = row
  const expiresOn = toPlainDate(row.expiresOn)
  return {
    ...statement,
    state: effectiveState(row.state, expiresOn, today),
    isLive: ['provisional', 'confirmed', 'suspended'].includes(row.state),
    conditions: CONDITIONS.filter((condition) => row.conditions.includes(condition)),
    primaryCondition: CONDITIONS.find((condition) => condition === row.primaryCondition) ?? null,
    roots: NERVE_ROOTS.filter((root) => row.roots.includes(root)),
    basis: CONFIRMATION_BASES.find((basis) => basis === row.basis) ?? null,
    signedAtMs: signedAt.getTime(),
    expiresOn,
    contentHash: Buffer.from(contentHash).toString('hex'),
    isUnchanged: isUnchangedSinceSigning(row),
  }
}
