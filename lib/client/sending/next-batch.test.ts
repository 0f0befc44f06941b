import { describe, expect, it } from 'vitest'
import { nextBatch } from '@/lib/client/sending/next-batch'
import { SYNC_EVENTS_MAX } from '@/lib/domain/sessions/on-device/sync-limits'
import type { SyncEvent } from '@/lib/schemas/sync'

const event = (n: number, length = 0): SyncEvent => ({
  kind: 'missed',
  id: `${n}`.padEnd(length, '-'),
  happenedAtMs: n,
  reason: 'time',
})
const many = (count: number, length?: number) => Array.from({ length: count }, (_, n) => event(n, length))

describe('a batch', () => {
  it('takes as many as the server does', () => {
    expect(nextBatch([])).toEqual([])
    expect(nextBatch(many(3))).toEqual(many(3))
    expect(nextBatch(many(80))).toEqual(many(80).slice(0, SYNC_EVENTS_MAX))
  })

  it('takes no more than the server reads, but always one', () => {
    expect(nextBatch(many(5, 60_000))).toHaveLength(3)
    expect(nextBatch(many(2, 300_000))).toHaveLength(1)
  })
})
