import { z } from 'zod'
import { CONDITIONS, DIRECTIONS, IRRITABILITIES, NERVE_ROOTS } from '@/lib/domain/assessment/vocabulary'
import { PHASE_STAGES } from '@/lib/domain/exercises/exercise'
import { REPORTED_ITEMS, type ReportedItem, type Reporting } from '@/lib/domain/programmes/templates/cert'
import { TEMPLATE_NAME_MAX } from '@/lib/domain/programmes/templates/own-template'
import { TEMPLATE_ORIGINS, type TemplateSearch } from '@/lib/domain/programmes/templates/search-templates'
import type { PatientId } from '@/lib/domain/shared/ids'
import { LINE_MAX, LINES_MAX, linesOf } from '@/lib/schemas/own-exercise'
import {
  idField,
  maybeOneOf,
  oneOf,
  optionalText,
  requiredDay,
  requiredText,
  someOf,
  versionField,
  wholeNumber,
} from '@/lib/schemas/primitives'

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

export const templateSlug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80)
/** A template's own address; without a readable number the version that stands now. */
export const templateAddressSchema = z.object({
  slug: templateSlug,
  version: z.coerce.number().int().min(1).max(9999).nullable().catch(null),
})

const reported = <Field extends z.ZodType>(field: Field) =>
  Object.fromEntries(REPORTED_ITEMS.map((item) => [item, field])) as Record<ReportedItem, Field>

/** The column read back. */
export const reportingSchema = z.object(reported(z.string().exactOptional()))

/** One entry a line; none is an empty list. */
const someLines = optionalText(LINES_MAX * (LINE_MAX + 1))
  .transform((text) => (text === null ? [] : linesOf(text)))
  .refine((list) => list.length <= LINES_MAX, 'too_many_lines')
  .refine((list) => list.every((line) => [...line].length <= LINE_MAX), 'line_too_long')
  .refine((list) => new Set(list).size === list.length, 'line_twice')

const details = {
  name: requiredText(TEMPLATE_NAME_MAX),
  summary: requiredText(500),
  conditions: someOf(CONDITIONS).refine((list) => list.length > 0, 'choose_some'),
  direction: oneOf([...DIRECTIONS, 'any']),
  roots: someOf(NERVE_ROOTS),
  irritability: maybeOneOf(IRRITABILITIES),
  suitableWhen: someLines,
  notSuitableWhen: someLines,
  evidenceNote: optionalText(2000).transform((text) => text ?? ''),
  reporting: z
    .strictObject(reported(optionalText(300)))
    .transform((said): Reporting => Object.fromEntries(Object.entries(said).filter(([, text]) => text !== null))),
  reviewBy: requiredDay(),
  changeNote: optionalText(300),
  whose: oneOf(['mine', 'clinic']),
}

/** A new template, or the next version after the one that was read. */
const target = z
  .union([
    z.literal('new').transform(() => null),
    z
      .string()
      .regex(/^[0-9a-f-]{36}:\d{1,4}$/)
      .transform((text) => ({ ownId: text.slice(0, 36), number: Number(text.slice(37)) })),
  ])
  .catch(null)

/** The words to the patient that a programme has go along only where somebody ticked them: they may name a person. */
const tickedWords = z
  .strictObject({ item: templateSlug, note: z.literal('keep').optional(), why: z.literal('keep').optional() })
  .transform(({ note, why }) => ({ note: note === 'keep', why: why === 'keep' }))
const typedWords = z
  .strictObject({ item: templateSlug, note: optionalText(500), why: optionalText(500) })
  .transform(({ note, why }) => ({ note, why }))

export const saveProgrammeAsTemplateSchema = z.strictObject({
  ...details,
  patientId,
  revisionId: idField<string>(),
  version: versionField(),
  target,
  words: z.array(tickedWords).max(72).default([]),
})
export const saveTemplateAsTemplateSchema = z.strictObject({
  ...details,
  slug: templateSlug,
  number: wholeNumber(1, 9999, 'invalid'),
  target,
  words: z.array(typedWords).max(72).default([]),
})

/** Sharing and putting away: which, and as it was read. */
export const manageTemplateSchema = z.strictObject({ slug: templateSlug, version: versionField() })

/** What the page says has just been done. */
export const templateDoneSchema = z
  .enum(['saved', 'share', 'unshare', 'archive', 'restore', 'imported'])
  .nullable()
  .catch(null)
