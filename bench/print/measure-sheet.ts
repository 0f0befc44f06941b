import { median } from '@/bench/report/median'
import { database } from '@/e2e/fixtures/database'
import { mintSession } from '@/e2e/fixtures/world'
import { buildConfirmation, buildEpisode, buildProgramme } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

export const SHEET_ITEMS = 12
/** The door lets thirty a minute through. */
const SHEETS = 12

export type SheetFigures = {
  readonly sheet: string
  readonly firstMs: number
  readonly medianMs: number
  readonly slowestMs: number
  readonly bytes: number
}

/** A sheet of twelve exercises from the request to the last byte: the first, which reads the fonts, and those after it. */
export async function measureSheet(url: string): Promise<SheetFigures[]> {
  const { patientId, cookie } = await buildLargeProgramme()
  const figures: SheetFigures[] = []
  for (const [sheet, how] of [
    ['A4, normal print', 'paper=a4&print=normal'],
    ['A4, large print', 'paper=a4&print=large'],
  ] as const) {
    const address = `${url}/api/handouts/${patientId}?${how}`
    const times: number[] = []
    let bytes = 0
    for (let count = 0; count < SHEETS; count += 1) {
      const startedAt = performance.now()
      const answer = await fetch(address, { headers: { cookie: `plumbline.session=${cookie}` } })
      if (!answer.ok) throw new Error(`The sheet was answered with ${answer.status}`)
      bytes = (await answer.arrayBuffer()).byteLength
      times.push(performance.now() - startedAt)
    }
    const [firstMs = Number.NaN, ...others] = times
    figures.push({ sheet, firstMs, medianMs: median(others), slowestMs: Math.max(...others), bytes })
  }
  return figures
}

async function buildLargeProgramme(): Promise<{ patientId: string; cookie: string }> {
  const db = database()
  const clinicId = await buildClinic(db)
  const { memberId } = await buildMember(db, clinicId)
  const patientId = await buildPatient(db, clinicId, memberId)
  const care = { clinicId, memberId, patientId }
  const episodeId = await buildEpisode(db, care)
  await buildConfirmation(db, care, episodeId)
  const exercises = await db.exercise.findMany({
    where: { clinicId: null },
    orderBy: { slug: 'asc' },
    take: SHEET_ITEMS,
    select: { slug: true },
  })
  await buildProgramme(db, care, episodeId, { slugs: exercises.map(({ slug }) => slug) })
  return { patientId, cookie: await mintSession({ clinicId, memberId }) }
}
