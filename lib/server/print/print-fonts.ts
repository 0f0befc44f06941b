import 'server-only'

import { join } from 'node:path'
import { Font } from '@react-pdf/renderer'

/** Letters beyond Western Europe's have a file of their own; what neither has is left out by the family's own blank. */
export const PRINT_FAMILIES = ['Plumbline', 'Plumbline Extended']

const FILES = join('node_modules', '@fontsource', 'atkinson-hyperlegible-next', 'files')
const WEIGHTS = [400, 700]

let isRegistered = false

/** Once a process: the library keeps its fonts for all documents, and each document embeds only the letters that it uses. */
export function registerPrintFonts(): void {
  if (isRegistered) return
  register('Plumbline', 'latin')
  register('Plumbline Extended', 'latin-ext')
  // A word broken by an English rule is hard to read at any size, and a name may not be English.
  Font.registerHyphenationCallback((word) => [word])
  isRegistered = true
}

function register(family: string, subset: string): void {
  const fileOf = (weight: number) =>
    join(process.cwd(), FILES, `atkinson-hyperlegible-next-${subset}-${weight}-normal.woff`)
  Font.register({ family, fonts: WEIGHTS.map((fontWeight) => ({ src: fileOf(fontWeight), fontWeight })) })
}
