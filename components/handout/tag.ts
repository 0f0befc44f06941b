/** The kinds of structure that the handout has (ISO 32000-1, 14.8.4); `Artifact` is decoration, which is not read out. */
type Tag =
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'Sect'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Caption'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Note'
  | 'Artifact'

// react-pdf's types know no structure: what it does not know it hands through to the layout, where lib/server/print/tag-layout.ts reads it.

/** What a view or a text is, for a screen reader. */
export const as = (tag: Tag): object => ({ tag })

/** What a picture shows, in words; a picture without is decoration. */
export const showing = (alt: string): object => ({ alt })
