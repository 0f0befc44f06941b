import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BrokenContent, problemsOf } from './broken-content'
import { parseContent } from './content-schema'
import { readContent } from './read-content'

const content = readContent()

describe('shipped content', () => {
  test('is whole: 101 exercises, 18 templates, 16 modifiers', () => {
    expect([content.exercises.length, content.templates.length, content.modifiers.length]).toEqual([101, 18, 16])
    expect(content.version).toBe('0.1-draft')
  })

  test('has every chain of two or more as a ladder, easiest rung first', () => {
    expect(content.ladders).toHaveLength(25)
    expect(content.ladders[0]).toEqual({
      slug: 'abdominal-brace-supine-ladder',
      name: 'Tummy brace lying down (core)',
      category: 'core',
      rungs: ['abdominal-brace-supine', 'heel-slide-brace', 'supine-march', 'dead-bug', 'dead-bug-straight-leg'],
    })
    const linked = content.exercises.filter(({ easier, harder }) => easier !== null || harder !== null)
    const rungs = content.ladders.flatMap((ladder) => ladder.rungs)
    expect([...rungs].sort()).toEqual(linked.map(({ slug }) => slug).sort())
  })

  test('is camelCased, with only the changed parts of a dose in an item', () => {
    const pressUp = content.templates[0]?.phases[1]?.items[0]
    expect(pressUp).toEqual({
      exercise: 'prone-press-up',
      dose: { reps: 6, sessionsPerDay: 4 },
      note: 'Start low. Keep going only while leg pain moves up or eases.',
      cautionReason: null,
    })
    expect(content.exercises[0]?.defaultDose).toMatchObject({ mode: 'hold', holdSeconds: 5, tempo: null })
  })
})

describe('a bad file', () => {
  test('every bad entry is named at once', () => {
    const broken = new BrokenContent()
    Object.assign(broken.exercise('bridge'), { load: 'huge' })
    Object.assign(broken.template('disc-extension'), { summary: '' })
    Object.assign(broken.modifier('falls_risk'), { label: 1 })
    Object.assign(broken.article('how-much-pain-is-ok'), { summary: 'word '.repeat(16) })
    const problems = problemsOf(() => parseContent(broken.content))
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'exercises.json → bridge → load',
      'protocols.json → disc-extension → summary',
      'modifiers.json → falls_risk → label',
      'articles.json → how-much-pain-is-ok → summary',
    ])
  })

  test('a file that is not JSON, or not there, is named', () => {
    const directory = mkdtempSync(join(tmpdir(), 'content-'))
    try {
      expect(problemsOf(() => readContent(directory))).toEqual(['exercises.json: cannot be read'])
      writeFileSync(join(directory, 'exercises.json'), '[{')
      expect(problemsOf(() => readContent(directory))).toEqual(['exercises.json: is not JSON'])
    } finally {
      rmSync(directory, { recursive: true })
    }
  })

  test('a file of another shape is refused', () => {
    const broken = new BrokenContent()
    expect(problemsOf(() => parseContent({ ...broken.content, exercises: {} }))).toContain(
      'exercises.json: is not a list',
    )
    expect(problemsOf(() => parseContent({ ...broken.content, modifiers: [] }))[0]).toMatch(/^modifiers.json: /)
  })
})
