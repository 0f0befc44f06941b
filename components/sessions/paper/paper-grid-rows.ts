/** How a cell is typed into: one box, several, a pain of 0–10, a letter of B K F, or of Y N. */
export type PaperCellKind = 'box' | 'boxes' | 'pain' | 'place' | 'settled'

/** A cell with its finished words; one that is nothing but words has no name. */
export type PaperGridCell =
  | {
      readonly name: string
      readonly kind: PaperCellKind
      /** Its row and column in words. */
      readonly label: string
      readonly value: string
      /** Boxes on the sheet. */
      readonly boxes: number
    }
  | { readonly name: null; readonly words: string }

export type PaperGridRow = {
  readonly key: string
  readonly heading: string
  /** Who keyed it in and when. */
  readonly note: string | null
  /** The field that says which record the row was opened with. */
  readonly mark: { readonly name: string; readonly value: string } | null
  /** Words across the whole row, where nothing can be keyed in. */
  readonly closed: string | null
  readonly cells: readonly PaperGridCell[]
}
export type PaperGridColumn = { readonly key: string; readonly title: string; readonly hint: string | null }
