import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../../../app/tokens.css', import.meta.url), 'utf8')

type Theme = Record<string, string>

/** The token block that follows a selector, as name → #rrggbb. */
function readBlock(selector: string): Theme {
  const start = css.indexOf(`${selector} {`)
  const block = css.slice(start, css.indexOf('}', start))
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1], match[2]]))
}

const light = readBlock(':root')
const dark = readBlock(':root[data-theme="dark"]')

function channel(value: number): number {
  const share = value / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => channel(Number.parseInt(hex.slice(at, at + 2), 16)))
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

/** Contrast ratio of two tokens, 1 to 21. */
function contrast(theme: Theme, front: string, ground: string): number {
  const [a, b] = [front, ground].map((name) => luminance(theme[name] ?? ''))
  if (a === undefined || b === undefined || Number.isNaN(a + b)) throw new Error(`No token ${front} or ${ground}`)
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

const PATIENT_TEXT = 7
const STAFF_TEXT = 4.5
const MARK = 3

const pairs: [front: string, grounds: string[], least: number][] = [
  [
    'ink',
    ['paper', 'surface', 'raised', 'sunken', 'accent-soft', 'go-soft', 'caution-soft', 'stop-soft'],
    PATIENT_TEXT,
  ],
  ['ink-muted', ['paper', 'surface', 'raised'], PATIENT_TEXT],
  ['ink-muted', ['sunken', 'accent-soft'], STAFF_TEXT],
  ['accent-strong', ['paper', 'surface', 'raised'], PATIENT_TEXT],
  ['stop-strong', ['paper', 'surface', 'raised', 'stop-soft'], PATIENT_TEXT],
  ['go-strong', ['paper', 'surface', 'raised'], PATIENT_TEXT],
  ['caution-strong', ['paper', 'surface', 'raised'], PATIENT_TEXT],
  ['knee-text', ['surface'], PATIENT_TEXT],
  ['on-accent', ['accent-strong'], PATIENT_TEXT],
  ['on-stop', ['stop-strong'], PATIENT_TEXT],
  ['on-alarm', ['alarm'], PATIENT_TEXT],
  ['paper', ['ink'], PATIENT_TEXT],
  ['back-text', ['surface', 'paper'], STAFF_TEXT],
  ['on-accent', ['accent'], STAFF_TEXT],
  ['accent', ['paper', 'surface', 'raised'], STAFF_TEXT],
  ['accent-strong', ['accent-soft'], STAFF_TEXT],
  ['go-strong', ['go-soft'], STAFF_TEXT],
  ['caution-strong', ['caution-soft'], STAFF_TEXT],
  ['go', ['paper', 'surface'], STAFF_TEXT],
  ['caution', ['surface'], STAFF_TEXT],
  ['caution', ['paper'], MARK],
  ['stop', ['paper', 'surface'], STAFF_TEXT],
  ['edge', ['paper', 'surface', 'raised'], MARK],
  ['knee', ['paper', 'surface'], MARK],
  ['back', ['paper', 'surface'], MARK],
  ['body-line', ['paper', 'surface', 'body'], MARK],
  ['accent-strong', ['body'], MARK],
  ['pain-edge', ['body'], MARK],
  ['numbness', ['body', 'pain'], MARK],
  ['tingling', ['body', 'pain'], MARK],
]

describe.each([
  ['light', light],
  ['dark', dark],
])('contrast, %s', (_name, theme) => {
  const cases = pairs.flatMap(([front, grounds, least]) => grounds.map((ground) => [front, ground, least] as const))
  test.each(cases)('%s on %s is at least %s : 1', (front, ground, least) => {
    expect(contrast(theme, front, ground)).toBeGreaterThanOrEqual(least)
  })
})

test('dark by device and dark by choice are the same colours, and light has each of them', () => {
  expect(readBlock(':root:not([data-theme="light"])')).toEqual(dark)
  expect(Object.keys(light)).toEqual(Object.keys(dark))
})
