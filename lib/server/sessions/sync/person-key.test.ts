import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { PatientId } from '@/lib/domain/shared/ids'
import { personKeyOf } from '@/lib/server/sessions/sync/person-key'
import { buildPersonKey } from '@/prisma/seed/builders/person-key'

const ana = '0199d0a0-0000-7000-8000-00000000000a' as PatientId
const ben = '0199d0a0-0000-7000-8000-00000000000b' as PatientId

const secret = 'kP4-xT9_qW2-mB7_zR5-nL8_cV3-hJ6_'

beforeAll(() => {
  vi.stubEnv('APP_SECRET', secret)
  vi.stubEnv('DATABASE_URL', 'postgresql://nowhere/plumbline')
})
afterAll(() => void vi.unstubAllEnvs())

test('is the same for one person, another for each, and says nothing of the id', () => {
  expect(personKeyOf(ana)).toBe(personKeyOf(ana))
  expect(personKeyOf(ana)).not.toBe(personKeyOf(ben))
  expect(personKeyOf(ana)).toBe(buildPersonKey(secret, ana))
  expect(personKeyOf(ana)).toMatch(/^[\w-]{43}$/)
  expect(personKeyOf(ana)).not.toContain(ana.slice(0, 8))
})
