import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvFile } from '@/lib/domain/shared/csv'

const bodyOf = (cell: string | number | null) =>
  csvFile(['head'], [[cell]])
    .split('\r\n')
    .slice(1, -1)
    .join('\r\n')

describe('csvFile', () => {
  it('begins with the mark of UTF-8, has one line of headings and ends every line', () => {
    expect(csvFile(['Name', 'Done'], [['Zoë', 4]])).toBe('\uFEFF"Name","Done"\r\n"Zoë",4\r\n')
  })

  it('writes numbers for machines: a point, no groups of thousands', () => {
    expect(bodyOf(1234.5)).toBe('1234.5')
    expect(bodyOf(-2)).toBe('-2')
    expect(bodyOf(null)).toBe('')
    expect(bodyOf(Number.NaN)).toBe('')
  })

  it('doubles quotes and keeps commas and breaks within their cell', () => {
    expect(bodyOf('a "b", c\nd')).toBe('"a ""b"", c\nd"')
  })

  it.each(['=1+1', '+44', '-3', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠1', '  =1', '\u00a0=1', '\n=1'])(
    'never lets a spreadsheet calculate %j',
    (text) => {
      expect(bodyOf(text)).toBe(`"'${text}"`)
    },
  )

  it('leaves a sign within a text alone', () => {
    expect(bodyOf('50-79 %')).toBe('"50-79 %"')
  })

  it('holds every text whole, and none of its cells begins like a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const cell = bodyOf(text).slice(1, -1).replaceAll('""', '"')
        expect([text, `'${text}`]).toContain(cell)
        expect(cell.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/)
        expect(cell).not.toMatch(/^[\t\r]/)
      }),
    )
  })
})
