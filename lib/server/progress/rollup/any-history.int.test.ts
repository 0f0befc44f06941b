import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createClient } from '@/lib/server/db/client'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { type Happening, happen, type Moment } from '@/lib/server/progress/rollup/testing/happen'
import { buildHistoryCase, HOME_ZONE } from '@/lib/server/progress/rollup/testing/history-case'
import { verifyRollup } from '@/lib/server/progress/rollup/verify-rollup'

const RUNS = 24
const LONGEST = 24

let database: TestDatabase
let db: PrismaClient

beforeAll(async () => {
  database = await openTestDatabase()
  db = createClient(database.url, 4)
})
afterAll(async () => {
  await db.$disconnect()
  await database.drop()
})

const session = fc.record({
  kind: fc.constant('session' as const),
  hoursAgo: fc.constantFrom(1, 1, 25, 70),
  knee: fc.constantFrom(3, 3, 5, 9),
  sets: fc.constantFrom(0, 1, 2),
  settled: fc.constantFrom(null, true, false),
  isWeak: fc.constantFrom(false, false, false, true),
  isSentTwice: fc.boolean(),
})
const schedule = fc.record({
  kind: fc.constant('schedule' as const),
  daysAgo: fc.constantFrom(0, 0, 3, -2),
  weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
  sessionsPerDay: fc.integer({ min: 1, max: 3 }),
  isPause: fc.constantFrom(false, false, true),
})
const paper = fc.record({
  kind: fc.constant('paper' as const),
  daysAgo: fc.constantFrom(0, 1, 2, 6),
  ticks: fc.constantFrom(0, 1),
  knee: fc.constantFrom(null, 1, 9),
})
const zone = fc.constantFrom(HOME_ZONE, 'America/New_York', 'Pacific/Auckland', 'Pacific/Honolulu', 'Asia/Kathmandu')
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 5, arbitrary: session },
  { weight: 3, arbitrary: paper },
  { weight: 3, arbitrary: schedule },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('hours' as const), hours: fc.constantFrom(1, 7, 24, 24, 72) }),
  },
  { weight: 3, arbitrary: fc.constant({ kind: 'midnight' as const }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('missed' as const), hoursAgo: fc.constantFrom(0, 0, 30) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('move' as const), to: fc.constantFrom('pause', 'resume') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('zone' as const), timeZone: zone }) },
)

test('whatever happened, in whatever order: the roll-up is what a recount of the record says', {
  timeout: 300_000,
}, async () => {
  const met = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 8, maxLength: LONGEST, size: 'max' }), async (history) => {
      const one = await buildHistoryCase(db)
      let moment: Moment = { nowMs: one.beginsAtMs, timeZone: HOME_ZONE }
      for (const what of history) moment = await happen(db, one, moment, what)
      const found = await verifyRollup(one.clinicId)
      expect(found.differing.map(({ day }) => day)).toEqual([])
      for (const [kind, count] of Object.entries(await countOf(one.patientId))) {
        met.set(kind, (met.get(kind) ?? 0) + count)
      }
    }),
    { numRuns: RUNS },
  )
  // Not every history was refused by the product: all of it was met.
  for (const [kind, count] of met) expect(count, kind).toBeGreaterThan(0)
})

async function countOf(patientId: string) {
  const of = (where: object) => db.patientDay.count({ where: { patientId, ...where } })
  return {
    app: await of({ sessionsApp: { gt: 0 } }),
    paper: await of({ sessionsPaper: { gt: 0 } }),
    late: await of({ sessionsRetrospective: { gt: 0 } }),
    told: await of({ toldNotDone: { gt: 0 } }),
    paused: await of({ sessionsPaused: { gt: 0 } }),
    due: await of({ sessionsDue: { gt: 0 } }),
    red: await of({ worstResponse: { gte: 4 } }),
  }
}

test('a day that was changed by hand is named, with its patient, and nothing else is', async () => {
  const one = await buildHistoryCase(db)
  const moment = { nowMs: one.beginsAtMs, timeZone: HOME_ZONE }
  await happen(db, one, moment, { kind: 'midnight' })
  const [day] = await db.patientDay.findMany({ where: { patientId: one.patientId }, orderBy: { localDay: 'asc' } })
  const localDay = day?.localDay ?? toDateColumn('2026-01-01' as never)
  await db.patientDay.updateMany({ where: { patientId: one.patientId, localDay }, data: { sessionsDue: 3 } })
  const { differing, patients } = await verifyRollup(one.clinicId)
  expect(patients).toBe(1)
  expect(differing).toEqual([{ patientId: one.patientId, day: localDay.toISOString().slice(0, 10) }])
})
