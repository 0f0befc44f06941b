import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { faultsOf } from '@/lib/domain/figures/motion/inspect'
import type { FigureRecord } from '@/lib/domain/figures/record'
import { figureRecordSchema } from '@/lib/schemas/figures'

const FOLDER = 'prisma/seed/content/figures'

export type NamedFigure = { readonly slug: string; readonly file: string; readonly record: FigureRecord }

/** Every figure of the content. Throws with slug, path and reason where a record is not one. */
export function readFigures(): NamedFigure[] {
  return readdirSync(FOLDER)
    .sort()
    .flatMap((name) => {
      const file = basename(name, '.json')
      const records = JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Record<string, unknown>
      return Object.entries(records).map(([slug, given]) => ({ slug, file, record: parsed(slug, given) }))
    })
}

function parsed(slug: string, given: unknown): FigureRecord {
  const found = figureRecordSchema.safeParse(given)
  if (found.success) return found.data
  const issues = found.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new Error(`The figure of ${slug} is not one: ${issues.join('; ')}`)
}

/** What the inspection found, a line each. */
export function figureFaults({ slug, record }: NamedFigure): string[] {
  return faultsOf(record).map(({ kind, where, by }) => `${slug}: ${kind} ${where} ${by.toFixed(1)}`)
}
