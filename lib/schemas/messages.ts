import { z } from 'zod'
import type { PatientId } from '@/lib/domain/shared/ids'
import { idField } from '@/lib/schemas/primitives'

/** `messageId` is the newest one that was on the page: what came meanwhile stays unread. */
export const readMessagesSchema = z.strictObject({
  patientId: idField<PatientId>(),
  messageId: idField<string>(),
})
export const threadPageSchema = z.object({ patientId: idField<PatientId>() })
