import { describe, expect, test } from 'vitest'
import { PATIENT_MEASURES } from '@/lib/domain/measures/due'
import { mainCourse } from '@/lib/domain/measures/main-measure'
import { readContent } from '@/prisma/seed/content/read-content'
import { buildDemo } from '@/prisma/seed/demo/build-demo'

const demo = buildDemo(readContent())
const measuresOf = (key: string) => demo.patients.find((patient) => patient.key === key)?.measures ?? []
const courseOf = (key: string) => mainCourse(measuresOf(key), demo.today)

describe('the measures of the demo', () => {
  test('have ids of their own, none in the future, and as many as somebody logged', () => {
    const all = demo.patients.flatMap(({ measures }) => measures)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    expect(all.every(({ takenOn }) => takenOn <= demo.today)).toBe(true)
    for (const { sessions, measures } of demo.patients) expect(measures.length > 0).toBe(sessions.length > 0)
    const last = (key: string) => measuresOf(key).at(-1)?.takenOn ?? ''
    expect(last('kevin-marlowe') < last('daniel-whitcombe')).toBe(true)
  })

  test('are the patient’s own only where a patient may answer them', () => {
    const own = demo.patients.flatMap(({ measures }) => measures).filter(({ isOwn }) => isOwn)
    expect(own.length).toBeGreaterThan(100)
    for (const { measure, mode } of own) {
      expect(PATIENT_MEASURES).toContain(measure)
      expect(mode).toBe('patient')
    }
    expect(measuresOf('edith-gaskell').some(({ isOwn }) => isOwn)).toBe(false)
  })

  test('tell the stories: one gets well, one stays where they were', () => {
    const [well, flat] = [courseOf('daniel-whitcombe'), courseOf('peter-lindqvist')]
    expect((well?.first ?? 0) - (well?.latest ?? 0)).toBeGreaterThanOrEqual(3)
    expect(Math.abs((flat?.first ?? 9) - (flat?.latest ?? 0))).toBeLessThan(2)
  })
})
