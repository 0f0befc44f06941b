import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { runMainAndExit } from '@/scripts/console/run-main'
import { say } from '@/scripts/console/steps'
import { figureFaults, readFigures } from '@/scripts/figures/read-figures'
import { sheetSvg } from '@/scripts/figures/sheet'

/** `npm run figures:sheet [-- --out folder] [-- words]`: contact sheets of the figures whose name or file holds a word. */
const PER_SHEET = 6

await runMainAndExit(async () => {
  const words = process.argv.slice(2)
  const outAt = words.indexOf('--out')
  const folder = outAt === -1 ? '.build/figures' : (words.splice(outAt, 2)[1] ?? '.build/figures')
  const figures = readFigures().filter(
    ({ slug, file }) => words.length === 0 || words.some((word) => slug.includes(word) || file.includes(word)),
  )
  mkdirSync(folder, { recursive: true })
  for (let at = 0; at < figures.length; at += PER_SHEET) {
    const some = figures.slice(at, at + PER_SHEET)
    const path = join(folder, `sheet-${String(at / PER_SHEET + 1).padStart(2, '0')}.png`)
    await sharp(Buffer.from(sheetSvg(some)))
      .png()
      .toFile(path)
    say(`${path}: ${some.map(({ slug }) => slug).join(', ')}`)
  }
  const faults = figures.flatMap(figureFaults)
  for (const fault of faults) say(fault)
  return faults.length === 0 ? 0 : 1
})
