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
/** Where lines go: before another one of the phase, or at its end. */
type Place = { readonly phase: number; readonly before: string | null }

export type DraftEdit<Line extends DraftLine = DraftLine> =
  | { readonly kind: 'up' | 'down' | 'newer'; readonly itemId: string }
  | { readonly kind: 'remove'; readonly itemIds: readonly string[] }
  /** The caller has filled in each exercise's own dose and the episode's side. */
  | { readonly kind: 'add'; readonly lines: readonly Line[]; readonly before: string | null }
  | ({ readonly kind: 'move'; readonly itemIds: readonly string[] } & Place)
  /** Each copy stands right below its original; it is a new item with a history of its own. */
  | { readonly kind: 'duplicate'; readonly copies: readonly { readonly of: string; readonly id: string }[] }
  | {
      readonly kind: 'change'
      readonly itemId: string
      readonly change: Partial<Omit<Line, 'id' | 'lineageId' | 'phase'>>
    }
  /** Another exercise in the place of this one: the line keeps its lineage, so that its history can be followed. */
  | { readonly kind: 'swap'; readonly itemId: string; readonly with: NewExercise }

/** One press in the editor. An edit of a line that is not there (any more) changes nothing. */
export function editDraft<Line extends DraftLine>(lines: readonly Line[], edit: DraftEdit<Line>): readonly Line[] {
  switch (edit.kind) {
    case 'add':
      return inserted(lines, edit.lines, edit.before)
    case 'remove':
      return lines.filter((line) => !edit.itemIds.includes(line.id))
    case 'duplicate':
      return lines.flatMap((line) => {
        const copy = edit.copies.find(({ of }) => of === line.id)
        return copy ? [line, { ...line, id: copy.id, lineageId: null }] : [line]
      })
    case 'change':
      return lines.map((line) => (line.id === edit.itemId ? { ...line, ...edit.change } : line))
    case 'swap':
      return lines.map((line) => (line.id === edit.itemId ? swapped(line, edit.with) : line))
    case 'newer':
      return lines.map((line) => (line.id === edit.itemId ? { ...line, exerciseVersion: null } : line))
    case 'move':
      return moved(lines, edit.itemIds, edit)
    case 'up':
    case 'down':
      return stepped(lines, edit.itemId, edit.kind === 'up' ? -1 : 1)
  }
}

/** Reasons for the old exercise are none for the new one; the note may still hold and stays. */
function swapped<Line extends DraftLine>(line: Line, next: NewExercise): Line {
  return { ...line, ...next, exerciseVersion: null, why: null, overrideReason: null }
}

/** Before the line that is named; at the end of all, and so of their own phase, when it is not there. */
function inserted<Line extends DraftLine>(
  lines: readonly Line[],
  more: readonly Line[],
  before: string | null,
): readonly Line[] {
  const at = before === null ? -1 : lines.findIndex((line) => line.id === before)
  return at === -1 ? [...lines, ...more] : lines.toSpliced(at, 0, ...more)
}

/** They keep their order. A place among themselves is the place of the next one that stays. */
function moved<Line extends DraftLine>(
  lines: readonly Line[],
  itemIds: readonly string[],
  place: Place,
): readonly Line[] {
  const going = lines.filter((line) => itemIds.includes(line.id)).map((line) => ({ ...line, phase: place.phase }))
  const peers = lines.filter((line) => line.phase === place.phase)
  const from = peers.findIndex((line) => line.id === place.before)
  const before = from === -1 ? undefined : peers.slice(from).find((line) => !itemIds.includes(line.id))
  const staying = lines.filter((line) => !itemIds.includes(line.id))
  return inserted(staying, going, before?.id ?? null)
}

/** Changes places with the neighbour of the same phase; at the end of its phase a line stays where it is. */
function stepped<Line extends DraftLine>(lines: readonly Line[], itemId: string, step: -1 | 1): readonly Line[] {
  const line = lines.find((candidate) => candidate.id === itemId)
  if (!line) return lines
  const peers = lines.filter((candidate) => candidate.phase === line.phase)
  const other = peers[peers.indexOf(line) + step]
  if (!other) return lines
  return lines.map((candidate) => (candidate === line ? other : candidate === other ? line : candidate))
}
