import { describe, expect, test } from 'vitest'
import { sessionsDueOn } from '@/lib/domain/programmes/due-days'
import { addDays, isoWeekday, plainDate } from '@/lib/domain/shared/plain-date'
import { readContent } from '@/prisma/seed/content/read-content'
import { buildDemo } from '@/prisma/seed/demo/build-demo'
import type { DemoPatient } from '@/prisma/seed/demo/demo-data'

const demo = buildDemo(readContent())

function patient(key: string): DemoPatient {
  const found = demo.patients.find((candidate) => candidate.key === key)
  if (!found) throw new Error('No such demo patient')
  return found
}

describe('stories', () => {
  const daysWithSessions = (key: string) => [...new Set(patient(key).sessions.map(({ localDay }) => localDay))]

  test('steady recovery: the knee goes from about 6 to about 1, and the pain moves up', () => {
    const own = patient('daniel-whitcombe').sessions
    expect(own[0]?.checkIn.kneePainBefore).toBeGreaterThanOrEqual(5)
    expect(own.at(-1)?.checkIn.kneePainBefore).toBeLessThanOrEqual(2)
    expect([own[0]?.checkIn.siteBefore, own.at(-1)?.checkIn.siteBefore]).toEqual([4, 1])
  })

  test('drop-out: nothing after the third week', () => {
    for (const key of ['kevin-marlowe', 'callum-doyle']) {
      const { episode, programme } = patient(key)
      expect(daysWithSessions(key).at(-1)?.localeCompare(addDays(episode.openedOn, 21))).toBe(-1)
      expect(programme?.state).toBe('active')
    }
  })

  test('over-doing: more sessions than days, and sets beyond the plan', () => {
    const own = patient('gareth-pryce-jones').sessions
    expect(own.length).toBeGreaterThan(daysWithSessions('gareth-pryce-jones').length + 10)
    expect(own.some((session) => session.items.some((item) => item.setsDone > item.setsPrescribed))).toBe(true)
  })

  test('centralising disc: the furthest point climbs from the shin to the back', () => {
    const sites = patient('jasmin-dhillon').sessions.map(({ checkIn }) => checkIn.siteBefore)
    expect([...sites].sort((a, b) => b - a)).toEqual(sites)
    expect([sites[0], sites.at(-1)]).toEqual([5, 1])
  })

  test('red-flag stop: suspended yesterday, confirmation too, with an open alert', () => {
    const { programme, confirmation, stops, alerts, sessions: own } = patient('olive-haddon')
    expect([programme?.state, confirmation?.state, stops.length, alerts.map(({ kind }) => kind)]).toEqual([
      'suspended',
      'suspended',
      1,
      ['red_flag'],
    ])
    expect(own.at(-1)?.localDay.localeCompare(addDays(demo.today, -1))).toBe(-1)
    expect(programme?.windows.at(-1)).toMatchObject({ kind: 'paused', startsOn: addDays(demo.today, -1), endsOn: null })
  })

  test('holiday: a pause of two weeks in which nothing was due', () => {
    const { programme, sessions: own } = patient('thomas-ashdown')
    const pause = programme?.windows.find(({ kind }) => kind === 'paused')
    expect(pause).toBeDefined()
    expect(
      own.filter(({ localDay }) => pause && localDay >= pause.startsOn && localDay <= (pause.endsOn ?? localDay)),
    ).toEqual([])
    expect(programme?.state).toBe('active')
  })

  test('paper: keyed later, without a warning-signs check, on weekdays', () => {
    const own = patient('edith-gaskell').sessions
    expect(
      own.every(
        ({ source, retrospective, warningCheck }) => source === 'paper' && retrospective && warningCheck === null,
      ),
    ).toBe(true)
    expect(own.every(({ localDay }) => isoWeekday(localDay) <= 5)).toBe(true)
  })

  test('told us: most missed sessions have a reason', () => {
    const { missed } = patient('hannah-feldman')
    expect(missed.length).toBeGreaterThan(8)
    expect(new Set(missed.map(({ reason }) => reason)).size).toBeGreaterThan(3)
  })

  test('new this week: assessed, drafted, and in the first days', () => {
    expect(patient('rory-mcallister')).toMatchObject({ confirmation: null, programme: null })
    expect(patient('beatrice-nkemelu')).toMatchObject({
      confirmation: { state: 'confirmed' },
      programme: { state: 'draft', windows: [] },
      sessions: [],
    })
    expect(patient('naomi-whitfield').sessions).toHaveLength(4)
  })

  test('nothing is due before a programme begins', () => {
    expect(sessionsDueOn(patient('naomi-whitfield').programme?.windows ?? [], plainDate('2026-11-18')).due).toBe(0)
  })
})
