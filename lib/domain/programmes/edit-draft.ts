import type { Dose } from '@/lib/domain/exercises/dose'
import type { ItemSide } from '@/lib/domain/programmes/item'

/** One line of a draft as the editor knows it. */
export type DraftLine = {
  readonly id: string
  /** Null for a line that no revision has had before. */
  readonly lineageId: string | null
  /** Phase position, from 1. */
  readonly phase: number
  readonly exerciseSlug: string
  /** Null takes the version of the moment at which the line is stored. */
  readonly exerciseVersion: number | null
  readonly side: ItemSide | null
  readonly dose: Dose
  readonly note: string | null
  readonly why: string | null
  readonly overrideReason: string | null
}

type NewExercise = Pick<DraftLine, 'exerciseSlug' | 'side' | 'dose'>

export type DraftEdit =
  | { readonly kind: 'remove' | 'up' | 'down' | 'newer'; readonly itemId: string }
  /** A new line at the end of its phase; the caller has filled in the exercise's own dose and the episode's side. */
  | { readonly kind: 'add'; readonly line: DraftLine }
  /** Another exercise in the place of this one: the line keeps its lineage, so that its history can be followed. */
  | { readonly kind: 'swap'; readonly itemId: string; readonly with: NewExercise }

/** One press in the editor. An edit of a line that is not there (any more) changes nothing. */
export function editDraft(lines: readonly DraftLine[], edit: DraftEdit): readonly DraftLine[] {
  switch (edit.kind) {
    case 'add':
      return [...lines, edit.line]
    case 'remove':
      return lines.filter((line) => line.id !== edit.itemId)
    case 'swap':
      return lines.map((line) => (line.id === edit.itemId ? swapped(line, edit.with) : line))
    case 'newer':
      return lines.map((line) => (line.id === edit.itemId ? { ...line, exerciseVersion: null } : line))
    case 'up':
    case 'down':
      return moved(lines, edit.itemId, edit.kind === 'up' ? -1 : 1)
  }
}

/** A reason for the old exercise is none for the new one; the note may still hold and stays. */
function swapped(line: DraftLine, next: NewExercise): DraftLine {
  return { ...line, ...next, exerciseVersion: null, why: null, overrideReason: null }
}

/** Changes places with the neighbour of the same phase; at the end of its phase a line stays where it is. */
function moved(lines: readonly DraftLine[], itemId: string, step: -1 | 1): readonly DraftLine[] {
  const line = lines.find((candidate) => candidate.id === itemId)
  if (!line) return lines
  const peers = lines.filter((candidate) => candidate.phase === line.phase)
  const other = peers[peers.indexOf(line) + step]
  if (!other) return lines
  return lines.map((candidate) => (candidate === line ? other : candidate === other ? line : candidate))
}
