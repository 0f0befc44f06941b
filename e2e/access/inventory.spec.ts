import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { expect, test } from '@/e2e/fixtures/test'
import { findBuild } from '@/scripts/build/ensure-build'

/** next-auth's own protocol cannot be a defineRoute; its handler checks the origin itself. */
const NOT_BY_BUILDER = new Set([join('app', 'api', 'auth', '[...nextauth]', 'route.ts')])

type Manifest = { readonly node: Record<string, { readonly filename: string; readonly exportedName: string }> }

function buildFolder(): string {
  const folder = findBuild()
  if (!folder) throw new Error('There is no build of these sources')
  return folder
}

function filesUnder(folder: string, name: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map((file) => join(folder, String(file)))
    .filter((file) => file.split(sep).at(-1) === name)
}

test("every server action of the build is made by defineAction, and every action file's export is one", () => {
  const manifest: Manifest = JSON.parse(
    readFileSync(join(buildFolder(), '.next', 'server', 'server-reference-manifest.json'), 'utf8'),
  )
  const actions = Object.values(manifest.node)
  expect(actions.length).toBeGreaterThan(10)
  const made = actions.filter(({ filename, exportedName }) => {
    const source = existsSync(filename) ? readFileSync(filename, 'utf8') : ''
    return new RegExp(`export const ${exportedName} = defineAction\\(`).test(source)
  })
  expect(
    actions.filter((action) => !made.includes(action)),
    'actions made otherwise',
  ).toEqual([])
  expect(new Set(actions.map((action) => action.filename.split('/').at(-1)))).toEqual(new Set(['actions.ts']))
})

test("'use server' stands in actions.ts files only", () => {
  const sources = ['app', 'components', 'lib'].flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .map((file) => join(folder, String(file)))
      .filter((file) => /\.tsx?$/.test(file) && !file.includes('generated')),
  )
  const marked = sources.filter((file) => /['"]use server['"]/.test(readFileSync(file, 'utf8')))
  expect(marked.filter((file) => !/^app.*actions\.ts$/.test(file))).toEqual([])
})

test('every route is made by defineRoute', () => {
  for (const file of filesUnder('app', 'route.ts').filter((candidate) => !NOT_BY_BUILDER.has(candidate))) {
    const source = readFileSync(file, 'utf8')
    const exported = [...source.matchAll(/export (?:const|async function|function) ([A-Z]+)/g)].map((match) => match[1])
    expect(exported.length, file).toBeGreaterThan(0)
    for (const method of exported) expect(source, file).toMatch(new RegExp(`export const ${method} = defineRoute\\(`))
  }
})
