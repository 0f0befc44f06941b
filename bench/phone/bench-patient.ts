import { database } from '@/e2e/fixtures/database'
import { buildClearCheck, mintSession } from '@/e2e/fixtures/world'
import { buildConfirmation, buildEpisode, buildProgramme } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

/** The whole body moves in the first, and the picture is as wide as one that lies. */
const SLUGS = ['bird-dog', 'bridge', 'sit-to-stand']

export type BenchPatient = {
  readonly cookie: string
  /** A clear warning-signs check: a session to play. */
  readonly checkId: string
}

/** Somebody with a session to play today. */
export async function buildBenchPatient(): Promise<BenchPatient> {
  const db = database()
  const clinicId = await buildClinic(db)
  const { memberId } = await buildMember(db, clinicId)
  const patientId = await buildPatient(db, clinicId, memberId)
  const care = { clinicId, memberId, patientId }
  const episodeId = await buildEpisode(db, care)
  await buildConfirmation(db, care, episodeId)
  await buildProgramme(db, care, episodeId, { slugs: SLUGS })
  return {
    cookie: await mintSession({ clinicId, patientId }),
    checkId: await buildClearCheck(clinicId, patientId),
  }
}
