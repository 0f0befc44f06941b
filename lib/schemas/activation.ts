import { z } from 'zod'
import { TEACH_BACK_ANSWERS, type TeachBack } from '@/lib/domain/programmes/changes/teach-back'
import type { PatientId } from '@/lib/domain/shared/ids'
import { idField, versionField } from '@/lib/schemas/primitives'

/** `all` counts only for the very draft that it was ticked for. */
export const activateSchema = z
  .strictObject({
    patientId: idField<PatientId>(),
    revisionId: idField<string>(),
    version: versionField(),
    all: z.string().max(12).optional(),
    answers: z.record(z.uuid(), z.enum(TEACH_BACK_ANSWERS)).default({}),
  })
  .transform(({ all, answers, ...draft }) => {
    const teachBack: TeachBack = all === String(draft.version) ? 'all_shown' : new Map(Object.entries(answers))
    return { ...draft, teachBack }
  })
