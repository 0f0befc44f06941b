export const BUILDS = ['slim', 'sturdy'] as const
export type Build = (typeof BUILDS)[number]
export const HAIRSTYLES = ['short', 'bun', 'bald', 'bob'] as const
export type Hairstyle = (typeof HAIRSTYLES)[number]
/** From light to dark. */
export const SKIN_TONES = [1, 2, 3, 4, 5] as const
export type SkinTone = (typeof SKIN_TONES)[number]
export const HAIR_COLOURS = ['black', 'brown', 'fair', 'grey'] as const
export type HairColour = (typeof HAIR_COLOURS)[number]
export const OUTFITS = ['teal', 'blue', 'sage', 'plum'] as const
export type Outfit = (typeof OUTFITS)[number]

/** Who the figure is. */
export type Look = {
  readonly skin: SkinTone
  readonly build: Build
  readonly hair: Hairstyle
  readonly hairColour: HairColour
  readonly outfit: Outfit
}

/**
 * People of several ages and origins, each skin tone in both builds; a library shows them in turn. Patients choose one by its
 * place: new ones stand at the end, and the bounds in the database grow with them.
 */
export const CAST: readonly [Look, ...Look[]] = [
  { skin: 2, build: 'slim', hair: 'bun', hairColour: 'brown', outfit: 'teal' },
  { skin: 4, build: 'slim', hair: 'short', hairColour: 'black', outfit: 'sage' },
  { skin: 1, build: 'sturdy', hair: 'short', hairColour: 'grey', outfit: 'blue' },
  { skin: 5, build: 'sturdy', hair: 'bun', hairColour: 'black', outfit: 'plum' },
  { skin: 3, build: 'slim', hair: 'bob', hairColour: 'black', outfit: 'blue' },
  { skin: 2, build: 'sturdy', hair: 'bald', hairColour: 'grey', outfit: 'teal' },
  { skin: 1, build: 'slim', hair: 'bob', hairColour: 'fair', outfit: 'plum' },
  { skin: 3, build: 'sturdy', hair: 'short', hairColour: 'brown', outfit: 'sage' },
  { skin: 4, build: 'sturdy', hair: 'bun', hairColour: 'grey', outfit: 'blue' },
  { skin: 5, build: 'slim', hair: 'short', hairColour: 'black', outfit: 'teal' },
]

/** The same name always shows the same person. */
export function lookFor(name: string): Look {
  let sum = 0
  for (const letter of name) sum = (sum * 31 + letter.charCodeAt(0)) % 9973
  return CAST[sum % CAST.length] ?? CAST[0]
}
