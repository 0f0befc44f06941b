import { ContentError, describeProblem } from './content-error'
import { parseContent } from './content-schema'
import { readRawContent } from './read-content'

/** An entry of the content files while a test breaks it; any field may become anything. */
export type Entry = Record<string, unknown>

/** The parts of the shipped content that a test may break, each a copy of its own. */
export class BrokenContent {
  private readonly raw = structuredClone(readRawContent()) as {
    exercises: Entry[]
    protocols: { templates: Entry[] }
    modifiers: { modifiers: Entry[] }
    articles: { articles: Entry[] }
    figures: Record<string, Entry>
  }

  get content() {
    return this.raw
  }

  exercise(slug: string): Entry {
    return found(this.raw.exercises.find((entry) => entry.slug === slug))
  }

  figure(slug: string): Entry {
    return found(this.raw.figures[slug])
  }

  template(slug: string): Entry {
    return found(this.raw.protocols.templates.find((entry) => entry.slug === slug))
  }

  article(slug: string): Entry {
    return found(this.raw.articles.articles.find((entry) => entry.slug === slug))
  }

  modifier(key: string): Entry {
    return found(this.raw.modifiers.modifiers.find((entry) => entry.key === key))
  }
}

/** The entry under a path of keys, such as ['phases', 0, 'items', 1]. */
export function inside(entry: Entry, path: readonly (string | number)[]): Entry {
  return path.reduce<Entry>((part, key) => found(part[key] as Entry | undefined), entry)
}

function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The test names content that is not there')
  return value
}

/** Every fault that reading the content reports, as a person would read it; none when it is taken. */
export function problemsOf(read: () => unknown): string[] {
  try {
    read()
  } catch (error) {
    if (error instanceof ContentError) return error.problems.map(describeProblem)
    throw error
  }
  return []
}

/** A rule, how to break it, and the fault that must be named. */
export type BrokenCase = readonly [rule: string, breakIt: (broken: BrokenContent) => void, problem: string]

export function problemsWhen(breakIt: (broken: BrokenContent) => void): string[] {
  const broken = new BrokenContent()
  breakIt(broken)
  return problemsOf(() => parseContent(broken.content))
}
