import { describe, expect, test } from 'vitest'
import { monthEvidence } from '@/lib/domain/monitoring/management'
import { monthOf } from '@/lib/domain/monitoring/month'
import { readContent } from '@/prisma/seed/content/read-content'
import { buildDemo } from '@/prisma/seed/demo/build-demo'
import { accessDaysOf, monitoringOf } from '@/prisma/seed/demo/monitoring'

const demo = buildDemo(readContent())
const entries = monitoringOf(demo)

describe('the demo’s monitoring', () => {
  test('is written before today, once each, by whoever treats the patient', () => {
    expect(entries.length).toBeGreaterThan(50)
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
    expect(entries.filter(({ doneOn }) => doneOn >= demo.today)).toEqual([])
    const therapists = new Map(demo.patients.map(({ id, therapistId }) => [id, therapistId]))
    expect(entries.filter(({ patientId, authorId }) => therapists.get(patientId) !== authorId)).toEqual([])
  })

  test('shows a month that is whole and one that lacks something', () => {
    const lacks = new Set(
      demo.patients.flatMap(({ id }) => {
        const own = entries.filter(({ patientId }) => patientId === id).map((entry) => ({ ...entry, correctsId: null }))
        return [...new Set(own.map(({ doneOn }) => monthOf(doneOn)))].map((month) => monthEvidence(own, month).lacks)
      }),
    )
    expect(lacks).toEqual(new Set(['minutes', 'live_contact', null]))
  })

  test('has one row for each day of use', () => {
    const days = accessDaysOf(demo).map(({ patientId, localDay }) => `${patientId} ${localDay}`)
    expect(new Set(days).size).toBe(days.length)
  })
})
