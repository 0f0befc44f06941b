import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ContentError, type ContentFile } from './content-error'
import { type Content, parseContent, type RawContent } from './content-schema'

const SHIPPED = fileURLToPath(new URL('.', import.meta.url))

function parsedJson(path: string, file: ContentFile): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'), withoutNegativeZero)
  } catch (cause) {
    const message = cause instanceof SyntaxError ? 'is not JSON' : 'cannot be read'
    throw new ContentError([{ file, entry: null, path: '', message }])
  }
}

/** The database keeps 0 for -0: such a field would look changed at every import. */
const withoutNegativeZero = (_key: string, value: unknown): unknown => (value === 0 ? 0 : value)

/** The figures of a content folder, unchecked: each file of its `figures` holds some, by the slug of their exercise. */
export function readRawFigures(directory: string = SHIPPED): { file: string; figures: Record<string, unknown> }[] {
  return jsonFilesIn(`${directory}/figures`).map((name) => {
    const figures: unknown = parsedJson(`${directory}/figures/${name}`, 'figures')
    return { file: name, figures: typeof figures === 'object' && figures !== null ? { ...figures } : {} }
  })
}

function jsonFilesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
  } catch {
    throw new ContentError([{ file: 'figures', entry: null, path: '', message: 'cannot be read' }])
  }
}

/** The files of a content folder as they stand, unchecked. */
export function readRawContent(directory: string = SHIPPED): RawContent {
  return {
    exercises: parsedJson(`${directory}/exercises.json`, 'exercises.json'),
    protocols: parsedJson(`${directory}/protocols.json`, 'protocols.json'),
    modifiers: parsedJson(`${directory}/modifiers.json`, 'modifiers.json'),
    articles: parsedJson(`${directory}/articles.json`, 'articles.json'),
    figures: Object.assign({}, ...readRawFigures(directory).map(({ figures }) => figures)) as unknown,
  }
}

/** The checked content of a folder. Throws ContentError with every bad entry; takes all or nothing. */
export function readContent(directory?: string): Content {
  return parseContent(readRawContent(directory))
}
