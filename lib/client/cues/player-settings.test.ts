import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FIRST_SETTINGS, parseSettings, SETTING_NAMES } from '@/lib/client/cues/player-settings'

test('keeps what was chosen', () => {
  expect(parseSettings({ voice: false, handsFree: true, stillFigure: true, other: 1 })).toEqual({
    ...FIRST_SETTINGS,
    voice: false,
    handsFree: true,
    stillFigure: true,
  })
})

test('whatever stands in the storage, every setting is a yes or a no', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const settings = parseSettings(value)
      expect(SETTING_NAMES.map((name) => typeof settings[name])).toEqual(SETTING_NAMES.map(() => 'boolean'))
    }),
  )
})
