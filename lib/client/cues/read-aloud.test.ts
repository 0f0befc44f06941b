import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readAloud } from '@/lib/client/cues/read-aloud'

type Said = { readonly text: string; onend?: () => void; onerror?: () => void }

let said: Said[]
let voices: unknown[]

beforeEach(() => {
  said = []
  voices = [{}]
  const speechSynthesis = {
    getVoices: () => voices,
    speak: (utterance: Said) => said.push(utterance),
    cancel: vi.fn(),
    addEventListener: () => undefined,
  }
  vi.stubGlobal('window', { speechSynthesis })
  vi.stubGlobal('speechSynthesis', speechSynthesis)
  vi.stubGlobal('document', { documentElement: { lang: 'en-GB' } })
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      constructor(readonly text: string) {}
    },
  )
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const listener = () => ({ onPiece: vi.fn(), onEnd: vi.fn() })
const settled = () => new Promise((resolve) => setTimeout(resolve))

test('says one sentence after the other from a place on, and tells where it is', async () => {
  const heard = listener()
  readAloud(['One.', 'Two.', 'Three.'], 1, heard)
  await settled()
  said[0]?.onend?.()
  said[1]?.onend?.()
  expect(said.map(({ text }) => text)).toEqual(['Two.', 'Three.'])
  expect(heard.onPiece.mock.calls.flat()).toEqual([1, 2])
  expect(heard.onEnd).toHaveBeenCalledExactlyOnceWith('done')
})

test('stops for good, also when the browser says that the sentence has ended', async () => {
  const heard = listener()
  const stop = readAloud(['One.', 'Two.'], 0, heard)
  await settled()
  stop()
  said[0]?.onend?.()
  said[0]?.onerror?.()
  expect(said).toHaveLength(1)
  expect(heard.onEnd).not.toHaveBeenCalled()
})

test('tells where the voice fails', async () => {
  const heard = listener()
  readAloud(['One.', 'Two.'], 0, heard)
  await settled()
  said[0]?.onerror?.()
  expect(heard.onEnd).toHaveBeenCalledExactlyOnceWith('failed')
})

test('tells where there is no voice, once voices have had their time to come', async () => {
  vi.useFakeTimers()
  voices = []
  const heard = listener()
  readAloud(['One.'], 0, heard)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(heard.onEnd).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(heard.onEnd).toHaveBeenCalledExactlyOnceWith('no_voice')
  expect(said).toEqual([])
})
