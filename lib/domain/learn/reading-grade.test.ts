import { expect, test } from 'vitest'
import { readingMinutes, sentencesOf } from '@/lib/domain/learn/article'
import { readingGrade, syllablesIn } from '@/lib/domain/learn/reading-grade'

test.each([
  ['knee', 1],
  ['nerve', 1],
  ['moved', 1],
  ['makes', 1],
  ['needed', 2],
  ['pieces', 2],
  ['middle', 2],
  ['little', 2],
  ['muscles', 2],
  ['therapist', 3],
  ['posture', 2],
  ['the', 1],
  ['flexibility', 5],
  ['radiculopathy', 6],
] as const)('%s has %i', (word, count) => {
  expect(syllablesIn(word)).toBe(count)
})

test('sentences end where they end, and a quotation keeps its marks', () => {
  expect(sentencesOf('Stop. Is it 1.5 miles? “Now I have a sign.” Then wait')).toEqual([
    'Stop.',
    'Is it 1.5 miles?',
    '“Now I have a sign.”',
    'Then wait',
  ])
  expect(sentencesOf('')).toEqual([])
})

test('easy text has a low grade, an official one a high one', () => {
  expect(readingGrade(['The cat sat on the mat. It was warm.'])).toBeLessThan(1)
  const official =
    'Notwithstanding radiological abnormalities, symptomatic individuals demonstrate considerable variability.'
  expect(readingGrade([official])).toBeGreaterThan(15)
})

test('reading time is in whole minutes, one at least', () => {
  const paragraph = (words: number) => ({
    body: [{ kind: 'paragraph' as const, text: 'word '.repeat(words) }],
    tryThis: 'Try.',
    helpIf: null,
  })
  expect(readingMinutes(paragraph(4))).toBe(1)
  expect(readingMinutes(paragraph(310))).toBe(3)
})
