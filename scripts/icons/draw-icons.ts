import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'

/** look.md: `paper`. An icon is shown on light and dark screens alike, so that it brings its own ground. */
const PAPER = '#f7f5f0'

type IconFile = {
  readonly name: string
  readonly pixels: number
  /** How much of the height the plumb bob takes. A maskable icon keeps it within the middle four fifths. */
  readonly part: number
  readonly corner: number
}

const ICONS: readonly IconFile[] = [
  { name: 'icon-192', pixels: 192, part: 0.68, corner: 0.22 },
  { name: 'icon-512', pixels: 512, part: 0.68, corner: 0.22 },
  { name: 'maskable-512', pixels: 512, part: 0.54, corner: 0 },
  // iOS rounds the corners by itself.
  { name: 'apple-touch-icon', pixels: 180, part: 0.62, corner: 0 },
]

/** The icons of the installed app, from the one drawing of the plumb bob. Answers the files. */
export async function drawIcons(folder: string): Promise<string[]> {
  const bob = readFileSync(join('public', 'plumb-bob.svg'))
  return Promise.all(
    ICONS.map(async ({ name, pixels, part, corner }) => {
      const ground = `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels}" height="${pixels}"><rect width="${pixels}" height="${pixels}" rx="${pixels * corner}" fill="${PAPER}"/></svg>`
      const drawn = await sharp(bob, { density: 1200 })
        .resize({ height: Math.round(pixels * part) })
        .toBuffer()
      const path = join(folder, `${name}.png`)
      await sharp(Buffer.from(ground))
        .composite([{ input: drawn }])
        .png({ compressionLevel: 9 })
        .toFile(path)
      return path
    }),
  )
}
