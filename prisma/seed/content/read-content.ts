import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ContentError, type ContentFile } from './content-error'
import { type Content, parseContent, type RawContent } from './content-schema'

const SHIPPED = fileURLToPath(new URL('.', import.meta.url))

function readJson(directory: string, file: ContentFile): unknown {
  try {
    return JSON.parse(readFileSync(`${directory}/${file}`, 'utf8'))
  } catch (cause) {
    const message = cause instanceof SyntaxError ? 'is not JSON' : 'cannot be read'
    throw new ContentError([{ file, entry: null, path: '', message }])
  }
}

/** The three files of a content folder as they stand, unchecked. */
export function readRawContent(directory: string = SHIPPED): RawContent {
  return {
    exercises: readJson(directory, 'exercises.json'),
    protocols: readJson(directory, 'protocols.json'),
    modifiers: readJson(directory, 'modifiers.json'),
  }
}

/** The checked content of a folder. Throws ContentError with every bad entry; takes all or nothing. */
export function readContent(directory?: string): Content {
  return parseContent(readRawContent(directory))
}
