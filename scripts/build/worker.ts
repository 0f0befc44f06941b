import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { build } from 'esbuild'

/** What a page, a script or a style names; Turbopack writes them with or without `/_next/` before. */
const NAMED = /static\/(?:chunks|media|css)\/[\w.~-]+/g
/** Within a style sheet fonts are named from where it stands. */
const BESIDE = /url\(["']?(\.\.\/[\w./~-]+)/g

/**
 * Writes the service worker of a finished build: bundled, and with the list of every static file that a patient's page or the shell
 * can ask for, followed from their manifests through scripts and styles. Nothing is listed by hand.
 */
export async function buildWorker(nextFolder: string, version: string, outfile: string): Promise<void> {
  await build({
    entryPoints: ['lib/client/worker/worker.ts'],
    outfile,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    define: {
      BUILD: JSON.stringify(version),
      STATIC_FILES: JSON.stringify(staticFiles(nextFolder).map((file) => `/_next/${file}`)),
      'process.env.NODE_ENV': '"production"',
    },
  })
}

export function staticFiles(nextFolder: string): string[] {
  const found = new Set<string>()
  const waiting = manifests(nextFolder).flatMap((file) => filesNamedIn(readFileSync(file, 'utf8'), ''))
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const path = join(nextFolder, file)
    if (found.has(file) || !existsSync(path)) continue
    found.add(file)
    if (/\.(js|css)$/.test(file)) waiting.push(...filesNamedIn(readFileSync(path, 'utf8'), posix.dirname(file)))
  }
  return [...found].toSorted()
}

function filesNamedIn(text: string, folder: string): string[] {
  const beside = [...text.matchAll(BESIDE)].map(([, path]) => posix.join(folder, path ?? ''))
  return [...text.matchAll(NAMED)].map(([name]) => name).concat(beside)
}

/** What each patient's page loads, and what all pages do. */
function manifests(nextFolder: string): string[] {
  const app = join(nextFolder, 'server', 'app')
  const files = readdirSync(app, { recursive: true }).map(String)
  const pages = files.filter(
    (file) => /(^|\/)patient\//.test(file.replaceAll('\\', '/')) && file.endsWith('page_client-reference-manifest.js'),
  )
  return [...pages.map((file) => join(app, file)), join(nextFolder, 'build-manifest.json')]
}
