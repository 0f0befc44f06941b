import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Everything that the production build is made of. */
const sources = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema',
  'prisma/seed',
  'next.config.js',
  'postcss.config.js',
  'proxy.ts',
  'package-lock.json',
]

const ignored = /\.test\.tsx?$|(^|\/)lib\/server\/db\/(generated|embedded|migration|testing)\//

/** Changes exactly when a file of the build changes: by content, since a clone or a copy has new times. */
export function sourceHash(root: string): string {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '')
  for (const file of sources.flatMap((source) => filesUnder(root, source))) {
    if (!ignored.test(file))
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(join(root, file)))
        .update('\0')
  }
  return hash.digest('hex').slice(0, 16)
}

function filesUnder(root: string, path: string): string[] {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [path]
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesUnder(root, `${path}/${name}`))
}
