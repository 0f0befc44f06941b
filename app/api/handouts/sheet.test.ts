import { createFormatter, createTranslator } from 'next-intl'
import { createElement } from 'react'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, it, test } from 'vitest'
import { HandoutDocument } from '@/components/handout/handout-document'
import { doseSentences } from '@/components/handout/words/dose-sentences'
import type { HandoutWords } from '@/components/handout/words/handout-words'
import { PLAIN_DOSE } from '@/lib/domain/exercises/dose'
import { ITEM_SIDES } from '@/lib/domain/programmes/item'
import type { Handout, HandoutChoices, HandoutItem, SheetCode } from '@/lib/domain/sessions/handout/handout'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { formats } from '@/lib/i18n/formats'
import { catalogue as messages } from '@/lib/i18n/messages/en-GB/catalogue'
import { PRINT_FAMILIES } from '@/lib/server/print/print-fonts'
import { renderPdf } from '@/lib/server/print/render-pdf'
import { readContent } from '@/prisma/seed/content/read-content'

const { exercises } = readContent()
const common = { locale: 'en-GB', messages, formats, timeZone: 'UTC' } as const
const words: HandoutWords = {
  t: createTranslator({ ...common, namespace: 'handout' }),
  te: createTranslator({ ...common, namespace: 'exercises' }),
  tq: createTranslator({ ...common, namespace: 'sessions.warning.question' }),
  format: createFormatter(common),
}

/** Every so many of the library, with each kind of side where there are sides. */
const items: readonly HandoutItem[] = exercises
  .filter((_, index) => index % 8 === 0)
  .slice(0, 12)
  .map(({ slug, name, unilateral, defaultDose, instructions, stopIf, pose }, index) => ({
    id: slug,
    exercise: { id: slug, version: 1 },
    name,
    side: unilateral ? (ITEM_SIDES[index % ITEM_SIDES.length] ?? 'both') : null,
    dose: { ...PLAIN_DOSE, ...defaultDose },
    note: index === 1 ? 'Slowly on the way down.' : null,
    why: index === 2 ? 'It takes load off the nerve.' : null,
    ...{ instructions, stopIf },
    figure: { slug, record: pose },
  }))

const handout: Handout = {
  clinic: {
    ...{ name: 'Example Clinic', phone: '01632 960 147', emergencyNumber: '112', emergencyPlace: 'the hospital' },
    ...{ urgentAdviceNumber: '116', address: '1 Quay Street, Harbour', brandColour: '#1f5458' },
  },
  initials: 'ŁŻ',
  therapist: { name: 'Thea Example', profession: 'physiotherapist' },
  kneeSide: 'left',
  revision: 3,
  phase: { position: 2, name: 'Build up', startedOn: plainDate('2026-11-23') },
  ...{ minutes: 19, items, paused: ['Wall sit'], isDraftContent: true, printedOn: plainDate('2026-11-26'), look: null },
}
const choices: HandoutChoices = {
  ...{ paper: 'a4', print: 'normal', weeks: 1, from: plainDate('2026-11-26'), shownSide: 'right' },
}
const code: SheetCode = { code: 'K7M4Q2XD', address: 'https://clinic.example/door/x', door: 'clinic.example/door' }

async function sheet(
  changes: Partial<Handout> = {},
  chosen: Partial<HandoutChoices> = {},
  given: SheetCode | null = code,
) {
  const element = createElement(HandoutDocument, {
    ...{ handout: { ...handout, ...changes }, choices: { ...choices, ...chosen }, code: given, words, logo: null },
    families: PRINT_FAMILIES,
  })
  const bytes = await renderPdf(element, { title: 'Exercise sheet', author: 'Example Clinic', language: 'en-GB' })
  const size = bytes.byteLength
  const pdf = await getDocumentProxy(bytes)
  const { text } = await extractText(pdf, { mergePages: true })
  return { size, pdf, text: text.replace(/\s+/g, ' ') }
}

describe.each(['normal', 'large'] as const)('a sheet of twelve in %s print', (print) => {
  test.each(['a4', 'letter'] as const)('on %s says all that is stored of each exercise', async (paper) => {
    const { text, size } = await sheet({}, { print, paper })
    for (const { name, side, dose, instructions, stopIf, note, why } of items) {
      const { work, rhythm, pace } = doseSentences(words, dose, side)
      const heading = side === null ? name : words.t(`item.${side}`, { name })
      for (const part of [heading, work, rhythm, pace ?? '', ...instructions, ...stopIf, note ?? '', why ?? '']) {
        expect(text).toContain(part)
      }
    }
    expect(size).toBeLessThan(1_000_000)
  })
})

describe('the sheet', () => {
  it('carries the warning signs, the clinic’s own numbers, the code, and who gave it in which version', async () => {
    const { text } = await sheet()
    for (const question of Object.values(messages.sessions.warning.question)) expect(text).toContain(question)
    for (const part of [
      ...[
        'Example Clinic',
        '01632 960 147',
        '112',
        'or go to the hospital',
        'Call 116',
        'K7M4 Q2XD',
        'clinic.example/door',
      ],
      ...['Ł. Ż., your exercises', 'Phase 2, Build up', 'About 19 minutes', 'Leave out for now: Wall sit'],
      ...['Thea Example, physiotherapist. Programme version 3, printed 26 November 2026.', 'Draft content'],
    ]) {
      expect(text).toContain(part)
    }
  })

  it('says nothing of a code, an advice line, a draft or a pause where there is none', async () => {
    const { clinic } = handout
    const { text } = await sheet(
      {
        isDraftContent: false,
        paused: [],
        clinic: { ...clinic, urgentAdviceNumber: null, phone: null, address: null },
      },
      {},
      null,
    )
    expect(text).not.toMatch(/Draft|Leave out|Not sure|type this code|01632/)
    expect(text).toContain('See a doctor today')
  })

  it('has a log of as many weeks as asked for, or none', async () => {
    const count = ({ text }: { text: string }) => text.match(/Thu \d+/g)?.length ?? 0
    expect(count(await sheet({}, { weeks: 4 }))).toBe(4)
    const none = await sheet({}, { weeks: 0 })
    expect(count(none)).toBe(0)
    expect(none.text).not.toContain('My week')
  })

  it.each(['normal', 'large'] as const)('has each page numbered, of all pages, in %s print', async (print) => {
    const { pdf, text } = await sheet({}, { print, weeks: 2 })
    for (let page = 1; page <= pdf.numPages; page += 1) expect(text).toContain(`Page ${page} of ${pdf.numPages}`)
  })
})

test.each(['normal', 'large'] as const)(
  'however long a text is, nothing runs out of the paper in %s print',
  async (print) => {
    const long = Array.from({ length: 150 }, (_, index) => `Step ${index} of a very long text goes on and on.`)
    const often = { sessionsPerDay: 8, daysPerWeek: 7 }
    const lengthy = items.map((item, index) => ({
      ...item,
      side: 'both' as const,
      dose: { ...item.dose, ...often },
      instructions: index === 1 ? long : item.instructions,
    }))
    const { pdf, text } = await sheet({ items: lengthy }, { print })
    // The foot of a page stands in the middle of a sentence that goes on.
    const unparted = text.replace(/Thea Example, .*? Page \d+ of \d+ /g, '')
    for (const sentence of long) expect(unparted.includes(sentence), sentence).toBe(true)
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      const { items: pieces } = await page.getTextContent()
      for (const piece of pieces)
        if ('transform' in piece && piece.str.trim()) expect(piece.transform[5], piece.str).toBeGreaterThan(20)
    }
  },
)

describe('for a screen reader', () => {
  it('has a language, a title, marks, bookmarks, headings in order and words for each figure', async () => {
    const { pdf } = await sheet()
    const { info } = await pdf.getMetadata()
    expect(info).toMatchObject({ Title: 'Exercise sheet', Language: 'en-GB' })
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    expect((await pdf.getOutline())?.length).toBeGreaterThan(0)
    const roles: string[] = []
    const figures: string[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      walk(await (await pdf.getPage(number)).getStructTree(), roles, figures)
    }
    expect(roles.filter((role) => role === 'H1')).toHaveLength(1)
    expect(roles.filter((role) => role === 'H2')).toHaveLength(items.length + 2)
    expect(roles).toEqual(expect.arrayContaining(['Table', 'TR', 'TH', 'TD', 'L', 'LI', 'P']))
    for (const { name } of items) expect(figures.filter((alt) => alt.includes(`of ${name}.`))).toHaveLength(1)
  })
})

type Branch = Awaited<
  ReturnType<Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>['getStructTree']>
>

/** Its types leave out the words of a figure. */
type Worded = { readonly alt?: string }

function walk(branch: Branch, roles: string[], figures: string[]): void {
  roles.push(branch.role)
  const { alt } = branch as Worded
  if (branch.role === 'Figure' && alt) figures.push(alt)
  for (const child of branch.children) if ('role' in child) walk(child, roles, figures)
}

describe('the two sides of an exercise (H14)', () => {
  const [oneSided] = exercises.filter(({ slug }) => slug === 'bird-dog')
  if (!oneSided) throw new Error('There is no bird dog')
  const { slug, name, pose, instructions, stopIf, defaultDose } = oneSided
  const drawn = async (side: HandoutItem['side'], shownSide: 'left' | 'right' = 'right') => {
    const figure = { slug, record: pose }
    const item = {
      id: slug,
      exercise: { id: slug, version: 1 },
      name,
      side,
      dose: { ...PLAIN_DOSE, ...defaultDose },
      note: null,
      why: null,
    }
    const { pdf, text } = await sheet(
      { items: [{ ...item, instructions, stopIf, figure }] },
      { shownSide, weeks: 0 },
      null,
    )
    const { fnArray, argsArray } = await (await pdf.getPage(1)).getOperatorList()
    const { OPS } = await import('unpdf/pdfjs')
    const transforms = argsArray.filter((_, index) => fnArray[index] === OPS.transform) as number[][]
    const paths = argsArray.filter((_, index) => fnArray[index] === OPS.constructPath)
    return {
      text,
      mirrors: transforms.filter(([a, b, c, d]) => a === -1 && b === 0 && c === 0 && d === 1).length,
      paths,
    }
  }

  test('are the same drawing, the left one in a mirror', async () => {
    const [left, right] = [await drawn('left'), await drawn('right')]
    expect(left.mirrors).toBeGreaterThan(0)
    expect(right.mirrors).toBe(0)
    expect(left.paths).toEqual(right.paths)
    expect(left.text).toContain('Bird dog, left side only')
    expect(right.text).toContain('Bird dog, right side only')
  })

  test('of one that is done on both: the one chosen is drawn, and the sheet says which', async () => {
    const [left, right] = [await drawn('both', 'left'), await drawn('both')]
    expect(left.mirrors).toBeGreaterThan(0)
    expect(left.text).toContain('Drawn for the left side.')
    expect(right.mirrors).toBe(0)
    expect(right.text).toContain('Drawn for the right side.')
  })

  test('one for one side is drawn on that side, whatever is chosen for the others', async () => {
    expect((await drawn('right', 'left')).mirrors).toBe(0)
    expect((await drawn('left', 'right')).mirrors).toBeGreaterThan(0)
  })
})
