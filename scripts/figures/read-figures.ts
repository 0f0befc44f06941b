import { basename } from 'node:path'
import { faultsOf } from '@/lib/domain/figures/motion/inspect'
import { motionOf } from '@/lib/domain/figures/motion/motion'
import { sunkIntoThings } from '@/lib/domain/figures/motion/surfaces'
import type { FigureRecord } from '@/lib/domain/figures/record'
import { figureRecordSchema } from '@/lib/schemas/figures'
import { readRawFigures } from '@/prisma/seed/content/read-content'

export type NamedFigure = { readonly slug: string; readonly file: string; readonly record: FigureRecord }

/** Every figure of the content. Throws with slug, path and reason where a record is not one. */
export function readFigures(): NamedFigure[] {
  return readRawFigures().flatMap(({ file, figures }) =>
    Object.entries(figures).map(([slug, given]) => ({
      slug,
      file: basename(file, '.json'),
      record: parsed(slug, given),
    })),
  )
}

function parsed(slug: string, given: unknown): FigureRecord {
  const found = figureRecordSchema.safeParse(given)
  if (found.success) return found.data
  const issues = found.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new Error(`The figure of ${slug} is not one: ${issues.join('; ')}`)
}

/** What the inspection found, a line each. */
export function figureFaults({ slug, record }: NamedFigure): string[] {
  const sunk = sunkIntoThings(record, motionOf(record).frames).map((found) => ({ kind: 'sunk', ...found }))
  return [...faultsOf(record), ...sunk].map(({ kind, where, by }) => `${slug}: ${kind} ${where} ${by.toFixed(1)}`)
}
