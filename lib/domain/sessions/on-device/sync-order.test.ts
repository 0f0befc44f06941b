import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inSyncOrder } from '@/lib/domain/sessions/on-device/sync-order'

const events = fc.uniqueArray(
  fc.record({
    id: fc.uuid({ version: 7 }),
    kind: fc.constantFrom('warning_check', 'session', 'next_morning', 'missed'),
    happenedAtMs: fc.integer({ min: 1, max: 5 }),
  }),
  { selector: ({ id }) => id, maxLength: 12 },
)

test('what others rest on comes first, then what happened first; the order of sending decides nothing', () => {
  fc.assert(
    fc.property(events, (sent) => {
      const ordered = inSyncOrder(sent)
      expect(inSyncOrder(sent.toReversed())).toEqual(ordered)
      const kinds = ordered.map(({ kind }) => ['warning_check', 'session', 'next_morning', 'missed'].indexOf(kind))
      expect(kinds).toEqual(kinds.toSorted((a, b) => a - b))
      for (const [index, { kind, happenedAtMs }] of ordered.entries()) {
        const next = ordered[index + 1]
        if (next?.kind === kind) expect(happenedAtMs).toBeLessThanOrEqual(next.happenedAtMs)
      }
    }),
  )
})
