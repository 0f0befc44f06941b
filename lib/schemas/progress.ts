import { z } from 'zod'
import type { PatientId } from '@/lib/domain/shared/ids'
import { idField, requiredText, versionField } from '@/lib/schemas/primitives'

export const acknowledgeAlertSchema = z.strictObject({
  patientId: idField<PatientId>(),
  alertId: idField<string>(),
  version: versionField(),
  outcome: requiredText(2000),
})
