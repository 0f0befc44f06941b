import { afterAll, beforeAll, expect, it } from 'vitest'
import { type AssessmentFindings, emptyFindings } from '@/lib/domain/assessment/assessment'
import { confirmableFindings, examinedGrid } from '@/lib/domain/assessment/confirmable.fixture'
import { isNeuroExamComplete } from '@/lib/domain/assessment/neuro-exam'
import { NERVE_ROOTS, SIDES } from '@/lib/domain/assessment/vocabulary'
import { caseloadLine } from '@/lib/domain/progress/caseload/caseload-line'
import { addDays, localDayAt } from '@/lib/domain/shared/plain-date'
import { prismaClient } from '@/lib/server/db/client'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import { staffScope } from '@/lib/server/db/scope'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/testing/test-database'
import { getCaseload } from '@/lib/server/people/caseload-queries'
import { getDossierHeader } from '@/lib/server/progress/dossier-header'
import { buildConfirmation, buildEpisode, buildProgramme } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

const timeZone = 'Europe/London'
const today = localDayAt(Date.now(), timeZone)

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(async () => {
  await prismaClient().$disconnect()
  await database.drop()
})

/** A programme whose only phase, of two weeks, began so many days ago. */
async function openWard(daysAgo: number) {
  const db = prismaClient()
  const clinicId = await buildClinic(db)
  const { memberId } = await buildMember(db, clinicId)
  const patientId = await buildPatient(db, clinicId, memberId)
  const care = { clinicId, patientId, memberId }
  const episodeId = await buildEpisode(db, care)
  await buildConfirmation(db, care, episodeId)
  await buildProgramme(db, care, episodeId, { daysAgo })
  const sign = (days: number, findings: AssessmentFindings) =>
    db.assessment.create({
      data: {
        ...{ clinicId, patientId, episodeId, assessedById: memberId, state: 'signed', signedAt: new Date() },
        assessedOn: toDateColumn(addDays(today, -days)),
        findings,
      },
      select: { neuroExamined: true },
    })
  return { scope: staffScope(clinicId, memberId), patientId, sign }
}

it('the database marks a whole examination as the rule does, whatever one place is left out', async () => {
  const { sign } = await openWard(1)
  const grid = examinedGrid()
  const without = NERVE_ROOTS.flatMap((root) =>
    SIDES.flatMap((side) =>
      (['sensation', 'strength', 'reflex'] as const).map((part) => ({
        ...grid,
        [root]: { ...grid[root], [side]: { ...grid[root][side], [part]: null } },
      })),
    ),
  )
  for (const neuro of [grid, emptyFindings().neuro, confirmableFindings().neuro, ...without]) {
    const row = await sign(0, { ...emptyFindings(), neuro })
    expect(row.neuroExamined).toBe(isNeuroExamComplete(neuro))
  }
})

it('is due in caseload and dossier once the phase is over, until it is signed within the phase', async () => {
  const { scope, patientId, sign } = await openWard(20)
  const look = async () => {
    const [person] = await getCaseload(scope, { therapistId: null, name: null }, today)
    const header = await getDossierHeader(scope, patientId, { today, timeZone })
    return [person && caseloadLine(person.care).verdict.others, header?.programme?.now?.retest?.state]
  }
  await sign(20, { ...confirmableFindings(), neuro: examinedGrid() })
  await sign(2, confirmableFindings())
  expect(await look()).toEqual([expect.arrayContaining(['retest_due']), 'overdue'])
  await sign(1, { ...confirmableFindings(), neuro: examinedGrid() })
  expect(await look()).toEqual([expect.not.arrayContaining(['retest_due']), 'done'])
})
