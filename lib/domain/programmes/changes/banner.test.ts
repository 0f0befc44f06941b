import { describe, expect, it } from 'vitest'
import { bannerOf, NEWS_DAYS } from '@/lib/domain/programmes/changes/banner'
import type { News } from '@/lib/domain/programmes/changes/patient-news'

const NEWS: readonly News[] = [
  { kind: 'swapped', from: 'Bridge', to: 'Bridge with march' },
  { kind: 'start_low', what: 'repeats' },
]
const FACTS = { said: null, news: NEWS, isSeen: false, daysSince: 0 }
const SAID = { author: 'Thea Example', note: 'Well done, a step on.' }

describe('bannerOf', () => {
  it('says two sentences', () => {
    expect(bannerOf(FACTS)).toEqual({ said: null, news: NEWS })
  })

  it('says what the therapist wrote first, and one sentence after it', () => {
    expect(bannerOf({ ...FACTS, said: SAID })).toEqual({ said: SAID, news: NEWS.slice(0, 1) })
    expect(bannerOf({ ...FACTS, said: SAID, news: [] })).toEqual({ said: SAID, news: [] })
  })

  it.each([
    ['put away', { isSeen: true }],
    ['older than a week', { daysSince: NEWS_DAYS + 1 }],
    ['not in force yet', { daysSince: -1 }],
    ['empty', { news: [] }],
  ])('is none when it is %s', (_, change) => {
    expect(bannerOf({ ...FACTS, ...change })).toBeNull()
  })

  it('is still there on the last day of the week', () => {
    expect(bannerOf({ ...FACTS, daysSince: NEWS_DAYS })).not.toBeNull()
  })
})
