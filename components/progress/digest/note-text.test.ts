import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noteText } from '@/components/progress/digest/note-text'

test('a title, then each part with its lines', () => {
  const sections = [
    { title: 'Trend', lines: ['Knee pain from 6 to 2.', 'Furthest point from shin to thigh.'] },
    { title: 'Alerts', lines: ['None.'] },
  ]
  expect(noteText('Before the visit', sections)).toBe(
    'Before the visit\n\nTrend\n- Knee pain from 6 to 2.\n- Furthest point from shin to thigh.\n\nAlerts\n- None.',
  )
})

test('a line is a line, whatever a patient has typed', () => {
  fc.assert(
    fc.property(fc.string(), (words) => {
      const text = noteText('Title', [{ title: 'Words', lines: [`a ${words} b`] }])
      expect(text.split('\n')).toHaveLength(4)
      expect(text).not.toMatch(/[\t\r]/)
    }),
  )
})
