import { expect, test } from 'vitest'
import { MEDIA_ACTIONS, mediaMove } from '@/lib/client/session/media-rule'

const asked = (isPaused: boolean) => MEDIA_ACTIONS.map((action) => mediaMove(action, isPaused, 7)?.type ?? null)

test('play only plays, pause only pauses, and the others skip and go back', () => {
  expect(asked(true)).toEqual(['resume', null, 'skip_set', 'back'])
  expect(asked(false)).toEqual([null, 'pause', 'skip_set', 'back'])
})

test('a move happens at the time of the player', () => {
  expect(mediaMove('pause', false, 7)).toEqual({ type: 'pause', nowMs: 7 })
})
