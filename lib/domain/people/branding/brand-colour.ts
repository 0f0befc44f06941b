/** '#rrggbb' in lower case. */
export type Colour = string

/** WCAG 2.2, 1.4.3 and 1.4.11: text, and marks such as lines and drawings. */
const TEXT_CONTRAST = 4.5
const MARK_CONTRAST = 3

/** What a clinic's colour may be used for on white paper; `ratio` is its contrast, to one decimal and never rounded up. */
export type ColourJudgement =
  | { readonly kind: 'none' }
  | { readonly kind: 'too_light' | 'marks' | 'text'; readonly ratio: number }

/** Null for what is no colour of six hexadecimal digits. */
export function readColour(text: string): Colour | null {
  const digits = /^#?([0-9a-f]{6})$/i.exec(text.trim())?.[1]
  return digits === undefined ? null : `#${digits.toLowerCase()}`
}

/** A colour that cannot be seen on white is refused; one that can be seen and not read is for marks only. */
export function judgeColour(colour: Colour | null): ColourJudgement {
  if (colour === null) return { kind: 'none' }
  const contrast = contrastOnWhite(colour)
  const ratio = Math.floor(contrast * 10) / 10
  if (contrast >= TEXT_CONTRAST) return { kind: 'text', ratio }
  return { kind: contrast >= MARK_CONTRAST ? 'marks' : 'too_light', ratio }
}

/** Contrast ratio to white, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrastOnWhite(colour: Colour): number {
  return 1.05 / (luminance(colour) + 0.05)
}

/** Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance"). */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => channel(Number.parseInt(colour.slice(at, at + 2), 16)))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function channel(value: number): number {
  const share = value / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
