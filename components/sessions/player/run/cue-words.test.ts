import { expect, test } from 'vitest'
import type { PlayerWords } from '@/components/sessions/player/player-words'
import { cueWords } from '@/components/sessions/player/run/cue-words'
import type { Cue } from '@/lib/client/cues/cue-rule'
import type { PlayerSet } from '@/lib/domain/sessions/session-plan'

const words = {
  ready: 'Get ready',
  change: 'Change sides',
  done: 'Done',
  parts: { move: 'Move', hold: 'Hold', back: 'Back', relax: 'Let go' },
  sides: { left: 'Left side', right: 'Right side', alternate: 'In turn' },
  cues: { begin: 'Begin', rest: 'Rest {seconds} seconds', minutes: 'Minutes left: {minutes}' },
} as PlayerWords
const side = (of: PlayerSet['side']) => ({ side: of }) as PlayerSet
const say = (cue: Cue) => cueWords(cue, { name: 'Bridge', sets: [side('left'), side('right'), side(null)] }, words)

test('says the name, the side, the rest and the counts in short sentences', () => {
  expect(say({ kind: 'ready', left: 5, setIndex: 0 })).toBe('Get ready. Bridge. Left side.')
  expect(say({ kind: 'change', left: 5, setIndex: 1 })).toBe('Change sides. Right side.')
  expect(say({ kind: 'work', left: 12, setIndex: 2 })).toBe('Begin.')
  expect(say({ kind: 'rest', left: 45, setIndex: 2 })).toBe('Rest 45 seconds.')
  expect(say({ kind: 'rep', number: 3, part: 'move' })).toBe('3')
  expect(say({ kind: 'rep', number: 3, part: 'hold' })).toBe('3. Hold.')
  expect(say({ kind: 'part', part: 'back' })).toBe('Back')
  expect(say({ kind: 'count', left: 2 })).toBe('2')
  expect(say({ kind: 'minutes', left: 4 })).toBe('Minutes left: 4')
})
