import { describe, expect, test } from 'vitest'
import { furthestPoint, legsOf } from '@/lib/domain/assessment/body-chart/body-chart'
import { chartHints } from '@/lib/domain/assessment/body-chart/chart-hints'
import { allGatesMet, evaluateGates } from '@/lib/domain/assessment/gates'
import { modifiersInForce } from '@/lib/domain/assessment/modifiers'
import { PLAIN_DOSE } from '@/lib/domain/exercises/dose'
import { fitOf } from '@/lib/domain/exercises/fit'
import { type ModifierRule, rulesInForce } from '@/lib/domain/exercises/modifier'
import { TENSIONER_OBSTACLES } from '@/lib/domain/exercises/tensioner'
import { sessionsDueOn } from '@/lib/domain/programmes/due-days'
import { addDays, ageOn } from '@/lib/domain/shared/plain-date'
import { readContent } from '@/prisma/seed/content/read-content'
import { DEMO_PASSWORD, DEMO_PATIENT_DOORS } from '@/prisma/seed/demo-accounts'
import { buildDemo, DEMO_TODAY, PATIENT_STORIES, signoffOf } from './build-demo'
import type { DemoPatient } from './demo-data'
import { STORIES } from './patient-story'

const content = readContent()
const demo = buildDemo(content)
const sessions = demo.patients.flatMap((patient) => patient.sessions)

function patient(key: string): DemoPatient {
  const found = demo.patients.find((candidate) => candidate.key === key)
  if (!found) throw new Error('No such demo patient')
  return found
}

/** Every value of a key called `id`, however deep. */
function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'id' ? [String(inner)] : key === 'signedBy' ? [] : idsIn(inner),
  )
}

describe('the body charts', () => {
  test.each(PATIENT_STORIES.map((story) => [story.key, story] as const))(
    '%s: on the side of the episode, as far as the log begins, and in agreement with the record',
    (key, { care }) => {
      const { findings } = patient(key).assessment
      const { bodyChart, sides } = findings
      const side = sides === 'left' ? 'left' : 'right'
      expect(legsOf(bodyChart)).toEqual([side])
      expect(chartHints(bodyChart, findings)).toEqual([])
      if (care) expect(furthestPoint(bodyChart, side).site).toBe(care.script.site[0]?.[1])
    },
  )
})

describe('the demo as a whole', () => {
  test('is the same every time', () => {
    expect(JSON.stringify(buildDemo(content))).toBe(JSON.stringify(demo))
  })

  test('moves with its day and keeps its ids', () => {
    const later = buildDemo(content, addDays(DEMO_TODAY, 7))
    expect(later.patients.map(({ id }) => id)).toEqual(demo.patients.map(({ id }) => id))
    expect(later.patients[0]?.sessions[0]?.localDay).toBe(
      addDays(patient('daniel-whitcombe').sessions[0]?.localDay ?? DEMO_TODAY, 7),
    )
  })

  test.each([0, 1, 2, 3, 4, 5, 6])('%s days after that Monday too every programme stands on a confirmation', (days) => {
    const today = addDays(DEMO_TODAY, days)
    const { patients } = buildDemo(content, today)
    const running = patients.filter(({ programme }) => programme?.state === 'active')
    expect(running.length).toBe(demo.patients.filter(({ programme }) => programme?.state === 'active').length)
    for (const { confirmation } of running) expect(confirmation && confirmation.expiresOn > today).toBe(true)
    expect(patients.flatMap((own) => own.sessions).every(({ localDay }) => localDay < today)).toBe(true)
  })

  test('has ids of its own everywhere', () => {
    const ids = idsIn(demo)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('has three therapists, of whom two may confirm, one admin and 24 patients between 28 and 81', () => {
    expect(demo.members.map(({ roles }) => roles.join())).toEqual([
      'therapist',
      'therapist',
      'therapist',
      'clinic_admin',
    ])
    expect(demo.members.filter(({ canConfirm }) => canConfirm)).toHaveLength(2)
    expect(demo.patients).toHaveLength(24)
    const ages = demo.patients.map(({ person }) => ageOn(person.dateOfBirth, demo.today))
    expect([Math.min(...ages), Math.max(...ages)]).toEqual([28, 81])
    expect(new Set(demo.patients.map(({ person }) => `${person.givenName} ${person.familyName}`)).size).toBe(24)
  })

  test('tells every story', () => {
    expect(new Set(demo.patients.map(({ story }) => story))).toEqual(new Set(STORIES))
  })

  test('has a password of 15 characters and doors that fit their patients', () => {
    expect(DEMO_PASSWORD.length).toBeGreaterThanOrEqual(15)
    for (const door of DEMO_PATIENT_DOORS) {
      const { person, door: stored } = patient(door.patient)
      expect(stored?.code).toBe(door.code)
      expect(Number(person.dateOfBirth.slice(0, 4))).toBe(door.yearOfBirth)
      expect(`${person.givenName} ${person.familyName}`).toBe(door.name)
    }
  })
})

describe('the clinical part', () => {
  test.each(PATIENT_STORIES.map((story) => [story.key, story] as const))(
    '%s: signed exactly when the gates are met',
    (key, story) => {
      const { assessment, confirmation, programme } = patient(key)
      const gates = evaluateGates(assessment.findings, {
        ageYears: ageOn(story.person.dateOfBirth, assessment.assessedOn),
        signoff: signoffOf(story, assessment.assessedOn),
      })
      expect(gates.flatMap((gate) => gate.missing).length === 0).toBe(story.reached !== 'assessed')
      expect(confirmation !== null).toBe(allGatesMet(gates) && story.reached !== 'assessed')
      if (programme) expect(confirmation?.expiresOn.localeCompare(demo.today)).toBe(1)
    },
  )

  test('nothing that the rules block is in a programme, in any phase', () => {
    const library = new Map(content.exercises.map((exercise) => [exercise.slug, exercise]))
    // The content check knows keys as text; the shipped ones are those of the domain.
    const catalogue = content.modifiers as readonly ModifierRule[]
    const blocked = demo.patients.flatMap(({ key, programme, assessment: { findings } }) => {
      const { conditions, directionalPreference, irritability } = findings
      const flags = { modifiers: modifiersInForce(findings), directionalPreference, irritability }
      const modifiers = rulesInForce(catalogue, flags)
      const phases = programme?.revisions.flatMap((revision) => revision.phases) ?? []
      return phases.flatMap(({ stage, items }) =>
        items.flatMap(({ exerciseSlug }) => {
          const exercise = library.get(exerciseSlug)
          if (!exercise) return [`${key}: no ${exerciseSlug}`]
          const facts = { ...exercise, dose: { ...PLAIN_DOSE, ...exercise.defaultDose } }
          const fit = fitOf(facts, {
            conditions,
            modifiers,
            directionalPreference,
            stage,
            tensionerObstacles: TENSIONER_OBSTACLES,
          })
          return fit.verdict === 'blocked' ? [`${key}: ${exerciseSlug} in ${stage}`] : []
        }),
      )
    })
    expect([...new Set(blocked)]).toEqual([])
  })

  test('one-sided items have a side, the others none', () => {
    const library = new Map(content.exercises.map((exercise) => [exercise.slug, exercise]))
    const items = demo.patients.flatMap(
      ({ programme }) => programme?.revisions.flatMap(({ phases }) => phases.flatMap((phase) => phase.items)) ?? [],
    )
    expect(items.filter((item) => (item.side !== null) !== library.get(item.exerciseSlug)?.unilateral)).toEqual([])
  })
})

describe('sessions', () => {
  test('are about twelve weeks of them, none in the future', () => {
    expect(sessions.length).toBeGreaterThan(600)
    const days = sessions.map(({ localDay }) => localDay).sort()
    expect(days[0]).toBe(addDays(demo.today, -81))
    expect(days.at(-1)).toBe(addDays(demo.today, -1))
    const midnight = '2026-11-23T00:00:00.000Z'
    const instants = sessions.flatMap((session) => [
      session.finishedAt,
      session.recordedAt,
      session.checkIn.nextMorningAt ?? '',
    ])
    expect(instants.filter((instant) => instant >= midnight)).toEqual([])
    expect(demo.patients.flatMap(({ alerts }) => alerts).filter(({ raisedAt }) => raisedAt >= midnight)).toEqual([])
  })

  test('have pains within 0–10, sites within 0–6 and a worst that is not below the start', () => {
    for (const { checkIn } of sessions) {
      const pains = [
        checkIn.backPainBefore,
        checkIn.kneePainBefore,
        checkIn.backPainMax,
        checkIn.kneePainMax,
        checkIn.effort,
      ]
      expect(pains.every((pain) => Number.isInteger(pain) && pain >= 0 && pain <= 10)).toBe(true)
      expect(
        [checkIn.siteBefore, checkIn.siteAfter, checkIn.siteNextDay ?? 0].every((site) => site >= 0 && site <= 6),
      ).toBe(true)
      expect(checkIn.backPainMax).toBeGreaterThanOrEqual(checkIn.backPainBefore)
      expect(checkIn.kneePainMax).toBeGreaterThanOrEqual(checkIn.kneePainBefore)
      expect(checkIn.spreadReverted === null).toBe(checkIn.siteAfter <= checkIn.siteBefore)
    }
  })

  test('take the slots of a day from 1 without gaps, missed ones after those done', () => {
    for (const { sessions: own, missed } of demo.patients) {
      const taken = new Map<string, number[]>()
      for (const { localDay, slot } of [...own, ...missed]) taken.set(localDay, [...(taken.get(localDay) ?? []), slot])
      for (const slots of taken.values())
        expect([...slots].sort((a, b) => a - b)).toEqual(slots.map((_, index) => index + 1))
    }
  })

  test('happen only on days on which one was due, within the windows', () => {
    for (const { programme, sessions: own } of demo.patients) {
      for (const { localDay } of own) expect(sessionsDueOn(programme?.windows ?? [], localDay).due).toBeGreaterThan(0)
    }
  })

  test('have items of the revision in force, and sums that are theirs', () => {
    for (const { programme, sessions: own } of demo.patients) {
      for (const session of own) {
        const revision = programme?.revisions.find(({ id }) => id === session.revisionId)
        const ids = revision?.phases
          .find(({ position }) => position === revision.currentPhase)
          ?.items.map(({ id }) => id)
        expect(session.items.length).toBeGreaterThan(0)
        expect(session.items.every(({ itemId }) => ids?.includes(itemId))).toBe(true)
        expect(session.setsPrescribed).toBe(session.items.reduce((sum, item) => sum + item.setsPrescribed, 0))
        expect(session.setsDone).toBeLessThanOrEqual(session.setsPrescribed)
      }
    }
  })
})
