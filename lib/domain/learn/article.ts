/** Each article's own drawing; components/learn/pictures has one for each. */
export const PICTURE_IDS = [
  'nerve-map',
  'four-discs',
  'act-now',
  'traffic-light',
  'three-parts',
  'sit-stand-sleep',
  'lift-close',
  'keep-moving',
] as const
export type PictureId = (typeof PICTURE_IDS)[number]

/** `emergency`: the way to the warning signs, with the clinic's own number, which no text can know. */
export type ArticleBlock =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'emergency' }

export type ArticleText = {
  readonly title: string
  readonly body: readonly ArticleBlock[]
  readonly tryThis: string
  readonly helpIf: string | null
}

/** Somebody who reads aloud under their breath, and looks at the picture. */
const WORDS_A_MINUTE = 120

/** All that the article says below its title, in the order in which it is read. */
export function textsOf({ body, tryThis, helpIf }: Omit<ArticleText, 'title'>): string[] {
  const said = body.flatMap((block) =>
    block.kind === 'emergency' ? [] : block.kind === 'list' ? block.items : [block.text],
  )
  return [...said, tryThis, ...(helpIf === null ? [] : [helpIf])]
}

export function wordCount(article: Omit<ArticleText, 'title'>): number {
  return textsOf(article).reduce((sum, text) => sum + text.split(/\s+/).filter(Boolean).length, 0)
}

export function readingMinutes(article: Omit<ArticleText, 'title'>): number {
  return Math.max(1, Math.round(wordCount(article) / WORDS_A_MINUTE))
}

/** A sentence ends with its mark and whatever quotes close behind it; a number's point is none. */
const SENTENCE = /\S.*?[.!?:]["”’]*(?=\s|$)|\S.*?$/gs

/** Piece by piece what is read aloud: short enough that a place can be kept in it. */
export function sentencesOf(text: string): string[] {
  return text.match(SENTENCE) ?? []
}
