import { describe, expect, it } from 'vitest'
import { fillTemplate, isDayFull, MESSAGES_A_DAY, toldWrittenAt } from '@/lib/domain/messages/thread-rules'

describe('a thread', () => {
  it('takes so many messages a day, and no more', () => {
    expect([MESSAGES_A_DAY - 1, MESSAGES_A_DAY, MESSAGES_A_DAY + 1].map(isDayFull)).toEqual([false, true, true])
  })

  it('tells when a message was written only where it arrived much later', () => {
    expect([0, 120_000, 120_001].map((late) => toldWrittenAt(5_000, 5_000 + late))).toEqual([null, null, 5_000])
  })

  it('fills in the name wherever a template has a place for it, as it stands', () => {
    expect(fillTemplate('{name}, hello. Yours, {name} {other}', 'Ana $&')).toBe('Ana $&, hello. Yours, Ana $& {other}')
  })
})
