import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { PlainError } from '@/lib/server/db/plain-error'
import { buildWorker } from '@/scripts/build/worker'
import { runChild } from '@/scripts/console/run-child'
import type { Cleanups } from '@/scripts/console/shutdown'

/** What the product's build is made of, without the lock file: Next takes its place for the root of the packages. */
const SOURCES = [
  ...['app', 'components', 'lib', 'prisma', 'public', 'package.json', 'tsconfig.json', 'next.config.js'],
  ...['postcss.config.js', 'proxy.ts', 'instrumentation.ts', 'bench/data/bare-session.ts'],
]

/** Never part of the product: they exist in this copy only. */
const COMPARISONS = {
  'bare-insert-route.ts': 'app/bench-bare-insert/route.ts',
  'nothing-route.ts': 'app/bench-nothing/route.ts',
  'empty-page.tsx': 'app/bench-empty/page.tsx',
} as const

/**
 * The product as `npm start` builds it, with the comparison handlers beside it: the same Next, the same options, the same server.
 * In a copy within the checkout, because Turbopack takes packages from below its root only. Answers the folder of server.js.
 */
export async function buildForBench(cleanups: Cleanups, root = process.cwd()): Promise<string> {
  const copy = resolve(root, '.build', `bench-${process.pid}`)
  cleanups.add(() => rmSync(copy, { recursive: true, force: true }))
  for (const source of SOURCES) {
    if (existsSync(join(root, source))) put(join(root, source), join(copy, source))
  }
  for (const [from, to] of Object.entries(COMPARISONS)) put(join(root, 'bench/compare', from), join(copy, to))
  const next = join(root, 'node_modules/next/dist/bin/next')
  const done = await runChild(process.execPath, [next, 'build'], {
    cleanups,
    // next-intl writes the way to its own files from here on.
    cwd: copy,
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (done.code !== 0) throw new PlainError(`The benchmark's build failed. It said:\n${done.output.trim()}`)
  const server = assemble(root, copy)
  // As the product has it: a patient's second visit goes through it.
  await buildWorker(join(copy, '.next'), `bench-${process.pid}`, join(server, 'public/sw.js'))
  return server
}

function put(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  // The build checks the types of whatever is there; tests are no part of it.
  cpSync(from, to, { recursive: true, filter: (file) => !/\.test\.tsx?$/.test(file) })
}

function assemble(root: string, copy: string): string {
  const standalone = join(copy, '.next/standalone')
  // Next repeats the path from the packages' root to the copy.
  const server = [join(standalone, relative(root, copy)), standalone].find((folder) =>
    existsSync(join(folder, 'server.js')),
  )
  if (server === undefined) throw new PlainError("The benchmark's build made no server.js.")
  put(join(copy, '.next/static'), join(server, '.next/static'))
  put(join(copy, 'public'), join(server, 'public'))
  return server
}
