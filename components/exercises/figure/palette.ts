import type { HairColour, Look, Outfit, SkinTone } from '@/lib/domain/figures/drawing/look'
import type { Tone } from '@/lib/domain/figures/drawing/part'

type Pair = readonly [near: string, far: string]

const SKIN: Record<SkinTone, Pair> = {
  1: ['#F0CBAF', '#DDB292'],
  2: ['#E0A983', '#C78D66'],
  3: ['#C98F63', '#AE754B'],
  4: ['#98603F', '#7E4C30'],
  5: ['#6B4230', '#553324'],
}
const HAIR: Record<HairColour, string> = { black: '#221C1A', brown: '#4A3429', fair: '#B98C4F', grey: '#BFC3C4' }
const OUTFIT: Record<Outfit, { readonly top: Pair; readonly legs: Pair }> = {
  teal: { top: ['#2F6F73', '#245659'], legs: ['#3B4763', '#2B3550'] },
  blue: { top: ['#5B7DA0', '#466382'], legs: ['#46525C', '#343E47'] },
  sage: { top: ['#BFD3CD', '#9DB6AF'], legs: ['#2F6F73', '#245659'] },
  plum: { top: ['#8C5A78', '#70445F'], legs: ['#3B4763', '#2B3550'] },
}

const THINGS = {
  shoe: '#5F7180',
  'shoe-far': '#4A5966',
  sole: '#FBF8F1',
  ink: '#2A2320',
  blush: '#D98E73',
  muscle: '#F2A65A',
  prop: '#C9A271',
  'prop-dark': '#A27C4E',
  soft: '#E9DFCB',
  pillow: '#FBF7EC',
  towel: '#B5C7D3',
  wall: '#D3CDBF',
  halo: '#E4EDEA',
  mat: '#8FB3AE',
  floor: '#D6D0C2',
  water: '#6FA8C9',
  band: '#B3492E',
  arrow: '#1F5458',
} as const

/** The colours of one figure, near limbs full and far limbs a step darker (look.md). */
export function paletteOf(look: Look): Record<Tone, string> {
  const [skin, outfit] = [SKIN[look.skin], OUTFIT[look.outfit]]
  return {
    ...THINGS,
    skin: skin[0],
    'skin-far': skin[1],
    top: outfit.top[0],
    'top-far': outfit.top[1],
    legs: outfit.legs[0],
    'legs-far': outfit.legs[1],
    hair: HAIR[look.hairColour],
  }
}

/** On paper: greys that a cheap printer keeps apart. */
export const PAPER: Record<Tone, string> = {
  skin: '#FFFFFF',
  'skin-far': '#E6E6E6',
  top: '#DADADA',
  'top-far': '#B8B8B8',
  legs: '#8C8C8C',
  'legs-far': '#6A6A6A',
  shoe: '#FFFFFF',
  'shoe-far': '#E6E6E6',
  sole: '#555555',
  hair: '#333333',
  ink: '#000000',
  blush: '#CCCCCC',
  muscle: '#C4C4C4',
  prop: '#F2F2F2',
  'prop-dark': '#BBBBBB',
  soft: '#F2F2F2',
  pillow: '#FFFFFF',
  towel: '#E0E0E0',
  wall: '#CCCCCC',
  halo: '#FFFFFF',
  mat: '#CFCFCF',
  floor: '#999999',
  water: '#BBBBBB',
  band: '#222222',
  arrow: '#000000',
}
