import { z } from 'zod'
import { IDENTITY_PROOFS, REQUEST_KINDS } from '@/lib/domain/people/requests/data-request'
import { ERASE_GROUNDS, KEEP_GROUNDS } from '@/lib/domain/people/requests/erasure'
import type { PatientId } from '@/lib/domain/shared/ids'
import { idField, oneOf, optionalDay, requiredDay, requiredText, versionField } from '@/lib/schemas/primitives'

export const openDataRequestSchema = z.strictObject({
  kind: oneOf(REQUEST_KINDS),
  patientId: z.string({ error: 'choose' }).min(1, 'choose').pipe(idField<PatientId>()),
  receivedOn: requiredDay(),
  identity: oneOf(IDENTITY_PROOFS),
})

const request = { requestId: idField<string>(), version: versionField() }

export const releaseDataRequestSchema = z.strictObject(request)
export const declineDataRequestSchema = z.strictObject({ ...request, reason: requiredText(300) })

export const agreeToEraseSchema = z.strictObject({ ...request, ground: oneOf(ERASE_GROUNDS) })
export const refuseToEraseSchema = z.strictObject({
  ...request,
  ground: oneOf(KEEP_GROUNDS),
  keepUntil: optionalDay(),
  reason: requiredText(300),
})
export const erasePatientSchema = z.strictObject(request)

export const askForDataSchema = z.strictObject({ kind: oneOf(REQUEST_KINDS) })
export const ownDataSearchSchema = z.object({ done: z.literal('asked').optional().catch(undefined) })

export const dataRequestsSearchSchema = z.object({
  done: z.enum(['opened', 'released', 'declined', 'erased', 'refused']).optional().catch(undefined),
})

export const COPY_FILES = ['record.json', 'record.html'] as const
export const copyFileSchema = z.strictObject({ requestId: idField<string>(), file: z.enum(COPY_FILES) })
