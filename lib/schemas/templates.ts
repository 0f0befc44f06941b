import { z } from 'zod'
import { CONDITIONS, DIRECTIONS, NERVE_ROOTS } from '@/lib/domain/assessment/vocabulary'
import { PHASE_STAGES } from '@/lib/domain/exercises/exercise'
import { TEMPLATE_ORIGINS, type TemplateSearch } from '@/lib/domain/programmes/templates/search-templates'
import type { PatientId } from '@/lib/domain/shared/ids'
import { idField } from '@/lib/schemas/primitives'

const facet = <const Words extends readonly [string, ...string[]]>(words: Words) => z.enum(words).nullable().catch(null)

/** A list's address; what cannot be read asks for all. */
export const templateSearchSchema = z
  .object({
    q: z.string().trim().max(80).catch(''),
    condition: facet(CONDITIONS),
    direction: facet([...DIRECTIONS, 'any']),
    stage: facet(PHASE_STAGES),
    root: facet(NERVE_ROOTS),
    whose: facet(TEMPLATE_ORIGINS),
  })
  .transform(({ q: words, whose: origin, ...facets }): TemplateSearch => ({ ...facets, words, origin }))

const patientId = idField<PatientId>()
export const startFromLastSchema = z.strictObject({ patientId, programmeId: idField<string>() })
export const startFromNothingSchema = z.strictObject({ patientId })
