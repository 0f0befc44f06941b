export type ContentFile = 'exercises.json' | 'protocols.json' | 'modifiers.json' | 'articles.json' | 'figures'

/** One fault of the content: where it stands, as a person would look it up, and why it cannot be taken. */
export type ContentProblem = {
  readonly file: ContentFile
  /** Slug or key of the entry; its place in the list when it has none; null for the file as a whole. */
  readonly entry: string | null
  readonly path: string
  readonly message: string
}

export function describeProblem({ file, entry, path, message }: ContentProblem): string {
  return `${[file, entry, path].filter(Boolean).join(' → ')}: ${message}`
}

/** The content was refused as a whole; nothing of it was imported. */
export class ContentError extends Error {
  constructor(readonly problems: readonly ContentProblem[]) {
    super(`The content cannot be imported.\n${problems.map(describeProblem).join('\n')}`)
    this.name = 'ContentError'
  }
}
