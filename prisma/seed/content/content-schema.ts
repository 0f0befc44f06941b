import type { z } from 'zod'
import type { FigureRecord } from '@/lib/domain/figures/record'
import { figureRecordSchema } from '@/lib/schemas/figures'
import { articleSchema, articlesHeadSchema, type ContentArticle } from '@/prisma/seed/content/entries/article-schema'
import { type ContentExercise, exerciseSchema } from '@/prisma/seed/content/entries/exercise-schema'
import {
  type ContentModifier,
  modifierSchema,
  modifiersHeadSchema,
} from '@/prisma/seed/content/entries/modifier-schema'
import {
  type ContentTemplate,
  protocolsHeadSchema,
  templateSchema,
} from '@/prisma/seed/content/entries/template-schema'
import { ContentError, type ContentFile, type ContentProblem } from './content-error'
import { checkExercises, checkModifiers, exerciseLibrary } from './cross-checks'
import { type ContentLadder, laddersOf } from './ladders'
import { checkTemplates } from './template-checks'

/** The files as parsed JSON, before anyone has looked at them; the figures by the slug of their exercise. */
export type RawContent = {
  readonly exercises: unknown
  readonly protocols: unknown
  readonly modifiers: unknown
  readonly articles: unknown
  readonly figures: unknown
}

export type FiguredExercise = ContentExercise & { readonly pose: FigureRecord }

/** Checked content, camelCased plain data; an exercise's figure stands with it as its `pose`. */
export type Content = {
  readonly version: string
  readonly exercises: readonly FiguredExercise[]
  readonly ladders: readonly ContentLadder[]
  readonly templates: readonly ContentTemplate[]
  readonly modifiers: readonly ContentModifier[]
  readonly articles: readonly ContentArticle[]
}

type Collector = { readonly problems: ContentProblem[] }

function collect(issues: readonly z.core.$ZodIssue[], file: ContentFile, entry: string | null, into: Collector): void {
  for (const issue of issues) into.problems.push({ file, entry, path: issue.path.join('.'), message: issue.message })
}

function nameOf(entry: unknown, place: number): string {
  if (typeof entry === 'object' && entry !== null) {
    if ('slug' in entry && typeof entry.slug === 'string') return entry.slug
    if ('key' in entry && typeof entry.key === 'string') return entry.key
  }
  return `entry ${place + 1}`
}

function parseList<Entry>(list: unknown, file: ContentFile, schema: z.ZodType<Entry>, into: Collector): Entry[] {
  if (!Array.isArray(list)) {
    into.problems.push({ file, entry: null, path: '', message: 'is not a list' })
    return []
  }
  return list.flatMap((entry: unknown, place) => {
    const parsed = schema.safeParse(entry)
    if (parsed.success) return [parsed.data]
    collect(parsed.error.issues, file, nameOf(entry, place), into)
    return []
  })
}

function parseHead<Head>(value: unknown, file: ContentFile, schema: z.ZodType<Head>, into: Collector): Head | null {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  collect(parsed.error.issues, file, null, into)
  return null
}

/** Every exercise with its figure; one without, and a figure without an exercise, is a fault. */
function withFigures(exercises: readonly ContentExercise[], given: unknown, into: Collector): FiguredExercise[] {
  const figures = new Map(Object.entries(typeof given === 'object' && given !== null ? given : {}))
  const fault = (entry: string, message: string) => into.problems.push({ file: 'figures', entry, path: '', message })
  const figured = exercises.flatMap((exercise): FiguredExercise[] => {
    const { slug } = exercise
    if (!figures.has(slug)) fault(slug, 'is missing')
    const parsed = figureRecordSchema.safeParse(figures.get(slug))
    if (!parsed.success && figures.has(slug)) collect(parsed.error.issues, 'figures', slug, into)
    figures.delete(slug)
    return parsed.success ? [{ ...exercise, pose: parsed.data }] : []
  })
  for (const slug of figures.keys()) fault(slug, 'belongs to no exercise')
  return figured
}

/**
 * Checks all content as one: every entry's shape first, then what the entries say about each other. References are
 * looked at only when every shape holds, so that one bad entry is not reported once more for each that names it.
 */
export function parseContent(raw: RawContent): Content {
  const into: Collector = { problems: [] }
  const protocols = parseHead(raw.protocols, 'protocols.json', protocolsHeadSchema, into)
  const modifiersHead = parseHead(raw.modifiers, 'modifiers.json', modifiersHeadSchema, into)
  const exercises = parseList(raw.exercises, 'exercises.json', exerciseSchema, into)
  const templates = parseList(protocols?.templates ?? [], 'protocols.json', templateSchema, into)
  const modifiers = parseList(modifiersHead?.modifiers ?? [], 'modifiers.json', modifierSchema, into)
  const articlesHead = parseHead(raw.articles, 'articles.json', articlesHeadSchema, into)
  const articles = parseList(articlesHead?.articles ?? [], 'articles.json', articleSchema, into)
  if (protocols === null || into.problems.length > 0) throw new ContentError(into.problems)

  const library = exerciseLibrary(exercises)
  into.problems.push(...checkExercises(exercises), ...checkTemplates(templates, library))
  into.problems.push(...checkModifiers(modifiers, library))
  if (into.problems.length > 0) throw new ContentError(into.problems)

  // Last: a figure that has lost its exercise to another fault is not a fault of its own.
  const figured = withFigures(exercises, raw.figures, into)
  if (into.problems.length > 0) throw new ContentError(into.problems)
  return {
    version: protocols.version,
    exercises: figured,
    ladders: laddersOf(exercises),
    templates,
    modifiers,
    articles,
  }
}
