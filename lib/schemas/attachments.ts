import { z } from 'zod'
import {
  ATTACHMENT_KINDS,
  ATTACHMENT_REASON_MAX,
  ATTACHMENT_TITLE_MAX,
} from '@/lib/domain/assessment/attachments/attachment-rules'
import type { AttachmentId, PatientId } from '@/lib/domain/shared/ids'
import { idField, oneOf, optionalDay, requiredText } from '@/lib/schemas/primitives'

/** The fields beside the file; whatever else a form sends is not read. */
export const attachmentFieldsSchema = z.object({
  patientId: idField<PatientId>(),
  kind: oneOf(ATTACHMENT_KINDS),
  title: requiredText(ATTACHMENT_TITLE_MAX),
  writtenOn: optionalDay(),
})

export const putAwayAttachmentSchema = z.strictObject({
  patientId: idField<PatientId>(),
  attachmentId: idField<AttachmentId>(),
  reason: requiredText(ATTACHMENT_REASON_MAX),
})

export const attachmentRefSchema = z.strictObject({ attachmentId: idField<AttachmentId>() })

export const attachmentSearchSchema = z.object({
  done: z.enum(['added', 'put_away']).optional().catch(undefined),
  refused: z
    .string()
    .regex(/^[0-9a-f]{8}$/)
    .optional()
    .catch(undefined),
})
