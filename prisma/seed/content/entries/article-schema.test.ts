import { describe, expect, test } from 'vitest'
import { PICTURE_IDS, readingMinutes, textsOf, wordCount } from '@/lib/domain/learn/article'
import { readingGrade } from '@/lib/domain/learn/reading-grade'
import { readContent } from '@/prisma/seed/content/read-content'
import { articleFaults, GRADE_MAX } from './article-schema'

const { articles } = readContent()
const [first] = articles

describe('the eight articles', () => {
  test('are eight, each with its own picture, a "try this" and a "get help if"', () => {
    expect(articles.map(({ picture }) => picture)).toEqual([...PICTURE_IDS])
    for (const { tryThis, helpIf } of articles) expect([tryThis, helpIf].every(Boolean)).toBe(true)
  })

  test.each(articles.map((article) => [article.slug, article] as const))(
    '%s can be read by everybody',
    (_, article) => {
      expect(articleFaults(article)).toEqual([])
      expect(wordCount(article)).toBeGreaterThanOrEqual(250)
      expect(wordCount(article)).toBeLessThanOrEqual(350)
      expect(readingGrade(textsOf(article))).toBeLessThanOrEqual(GRADE_MAX)
      expect(readingMinutes(article)).toBeLessThanOrEqual(3)
    },
  )

  test('only the one about warning signs leads to them', () => {
    const leading = articles.filter(({ body }) => body.some(({ kind }) => kind === 'emergency'))
    expect(leading.map(({ slug }) => slug)).toEqual(['warning-signs-act-now'])
  })
})

describe('what is not taken', () => {
  test.each([
    ['a word that frightens', 'Your disc is damaged.'],
    ['a promise', 'This will heal your back.'],
    ['a sentence has at most 14 words', `${'It goes on and on '.repeat(4)}.`],
  ])('%s', (message, text) => {
    if (!first) throw new Error('There are no articles')
    const faults = articleFaults({ ...first, body: [...first.body, { kind: 'paragraph', text }] })
    expect(faults.join()).toContain(message)
  })

  test('too short, or for scholars', () => {
    const text = 'Notwithstanding radiological abnormalities considerable variability demonstrates itself.'
    const body = [{ kind: 'paragraph', text }] as const
    const faults = articleFaults({ title: 'Short', body, tryThis: text, helpIf: null }).join()
    expect(faults).toContain('words, not 250 to 350')
    expect(faults).toContain('6 is the most')
  })
})
