import { z } from 'zod'
import { LOG_WEEKS, PAPERS, PRINTS } from '@/lib/domain/sessions/handout/handout'
import type { PatientId } from '@/lib/domain/shared/ids'
import { parsePlainDate } from '@/lib/domain/shared/plain-date'
import { idField } from '@/lib/schemas/primitives'

const day = z.string().transform((text, context) => {
  const parsed = parsePlainDate(text)
  if (parsed !== null) return parsed
  context.addIssue({ code: 'custom', message: 'date', input: text })
  return z.NEVER
})

const weeks = z
  .enum(LOG_WEEKS.map(String))
  .transform(Number)
  .pipe(z.union(LOG_WEEKS.map((count) => z.literal(count))))

const phase = z
  .string()
  .regex(/^[1-9]\d?$/)
  .transform(Number)

/** What the page of choices is asked in its address: whose sheet, and of which phase it is to show what is on it. */
export const handoutPageSchema = z.object({
  patientId: idField<PatientId>(),
  phase: phase.nullable().catch(null).default(null),
})

/** The sheet as it is asked for in an address. What is left out is as usual; what the page's form cannot send is refused. */
export const handoutSchema = z.strictObject({
  patientId: idField<PatientId>(),
  paper: z.enum(PAPERS).optional(),
  print: z.enum(PRINTS).default('normal'),
  weeks: weeks.default(1),
  /** The log's first day; today when left out. */
  from: z.union([z.literal('').transform(() => undefined), day]).optional(),
  side: z.enum(['left', 'right']).default('right'),
  phase: phase.nullable().default(null),
  /** A tick: the code of the patient's card goes on the sheet. */
  code: z.literal('on').optional(),
  /** Sent beside the boxes of a group, ticked or not (components/forms/field-group.tsx). */
  formGroup: z.literal('code').optional(),
})
