import { mkdirSync } from 'node:fs'
import { runMainAndExit } from '@/scripts/console/run-main'
import { say } from '@/scripts/console/steps'
import { drawIcons } from '@/scripts/icons/draw-icons'

/** `npm run icons`: the files under public/icons, drawn again after public/plumb-bob.svg has changed. */
const FOLDER = 'public/icons'

await runMainAndExit(async () => {
  mkdirSync(FOLDER, { recursive: true })
  for (const path of await drawIcons(FOLDER)) say(path)
  return 0
})
