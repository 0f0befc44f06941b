import type { Part, Tone } from '@/lib/domain/figures/drawing/part'

/** The colours of a picture. Limbs are parted from each other by a casing in the colour of what lies behind the figure. */
export type Ink = { readonly tones: Readonly<Record<Tone, string>>; readonly casing: Casing }
export type Casing = { readonly light: string; readonly dark: string }

/** The stage that figures stand on, by day and by night (tokens.css). */
export const STAGE: Casing = { light: '#e4edea', dark: '#a9bbb7' }
/** On paper a line: white skin on white paper has no edge of its own. */
export const PAPER_CASING = '#1a1a1a'
export const CASING_WIDTH = 0.9

export const isCased = (part: Part): boolean => !part.bare && part.stroke === undefined

/** For elements in a group of class `c`. */
export function casingStyle({ casing }: Pick<Ink, 'casing'>): string {
  const { light, dark } = casing
  return [
    `.c{fill:none;stroke:${light};stroke-width:${CASING_WIDTH};stroke-linejoin:round}`,
    ...(dark === light ? [] : [`@media(prefers-color-scheme:dark){.c{stroke:${dark}}}@media print{.c{stroke:#fff}}`]),
  ].join('')
}

export function paintOf(part: Part, { tones }: Pick<Ink, 'tones'>): string {
  const paint =
    part.stroke === undefined
      ? ` fill="${tones[part.tone]}"`
      : ` fill="none" stroke="${tones[part.tone]}" stroke-width="${part.stroke}" stroke-linecap="round" stroke-linejoin="round"`
  return part.opacity === undefined ? paint : `${paint} opacity="${part.opacity}"`
}
