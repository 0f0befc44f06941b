import { expect, test } from 'vitest'
import { catalogue } from '@/lib/i18n/messages/en-GB/catalogue'

test('no page promises that anything is paid, or counts down to it (clinical.md 8)', () => {
  expect(JSON.stringify(catalogue)).not.toMatch(/billable|days to go/i)
})
