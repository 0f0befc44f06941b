import { z } from 'zod'
import { IDENTITY_PROOFS } from '@/lib/domain/people/requests/data-request'
import type { PatientId } from '@/lib/domain/shared/ids'
import { idField, oneOf, requiredDay, requiredText, versionField } from '@/lib/schemas/primitives'

export const openDataRequestSchema = z.strictObject({
  patientId: z.string({ error: 'choose' }).min(1, 'choose').pipe(idField<PatientId>()),
  receivedOn: requiredDay(),
  identity: oneOf(IDENTITY_PROOFS),
})

const request = { requestId: idField<string>(), version: versionField() }

export const releaseDataRequestSchema = z.strictObject(request)
export const declineDataRequestSchema = z.strictObject({ ...request, reason: requiredText(300) })

export const dataRequestsSearchSchema = z.object({
  done: z.enum(['opened', 'released', 'declined']).optional().catch(undefined),
})

export const COPY_FILES = ['record.json', 'record.html'] as const
export const copyFileSchema = z.strictObject({ requestId: idField<string>(), file: z.enum(COPY_FILES) })
