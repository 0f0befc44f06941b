import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const HAZARDS = Array.from({ length: 34 }, (_, index) => `H${String(index + 1).padStart(2, '0')}`)
/** Said where a test cannot say it. */
const WHY_NO_TEST = /\bopen until\b|\bstays out\b|\bas H\d\d\b|\bto be tested when\b/i

type Row = { readonly id: string; readonly control: string; readonly proof: readonly string[]; readonly left: string }

const log = readFileSync(join(ROOT, 'docs/safety/hazard-log.md'), 'utf8')
const rows = log
  .split('\n')
  .filter((line) => /^\| H\d\d /.test(line))
  .map((line): Row => {
    const [, hazard = '', control = '', proof = '', left = ''] = line.split(/(?<!\\)\|/).map((cell) => cell.trim())
    return {
      id: hazard.slice(0, 3),
      control,
      proof: [...proof.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
      left,
    }
  })

/** The title as the file writes it: a test's own, in any of the three kinds of quotes. */
function isTitleIn(source: string, title: string): boolean {
  const written = title.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll("'", "\\\\?'")
  return new RegExp(`\\b(?:test|it)(?:\\.each\\([\\s\\S]*?\\))?\\(\\s*(['"\`])${written}\\1`).test(source)
}

test('every hazard stands in the log once, in order', () => {
  expect(rows.map(({ id }) => id)).toEqual(HAZARDS)
})

describe.each(rows)('$id', ({ control, proof, left }) => {
  test('has a control, and a test or a plain word why there is none', () => {
    expect(control).not.toBe('')
    if (proof.length === 0) expect(left).toMatch(WHY_NO_TEST)
  })

  test.each(proof)('%s exists', (name) => {
    const [file = '', title = ''] = name.split(' › ')
    const path = join(ROOT, file)
    expect(existsSync(path), file).toBe(true)
    expect(isTitleIn(readFileSync(path, 'utf8'), title), title).toBe(true)
  })
})

test('what cannot be closed by software alone says so (clinical content, section 10)', () => {
  for (const id of ['H01', 'H03', 'H07', 'H33']) {
    expect(rows.find((row) => row.id === id)?.left, id).toContain('**Not by software**')
  }
})
