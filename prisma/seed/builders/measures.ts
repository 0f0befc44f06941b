import { v7 as uuidv7 } from 'uuid'
import type { EpisodeId } from '@/lib/domain/shared/ids'
import type { CareOf } from '@/prisma/seed/builders/care'
import type { Db } from '@/prisma/seed/builders/people'

const DAY_MS = 86_400_000
const dayAgo = (days: number) => new Date(new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10))

/** A questionnaire taken twice, and a licence for one whose wording somebody owns. */
export async function buildMeasures(db: Db, care: CareOf, episodeId: EpisodeId): Promise<void> {
  const { clinicId, patientId, memberId } = care
  for (const [days, total] of [
    [28, 14],
    [1, 9],
  ] as const) {
    await db.measureTaking.create({
      data: {
        ...{ id: uuidv7(), clinicId, patientId, episodeId, recordedById: memberId },
        ...{ measure: 'rmdq', form: 'RMDQ-24, original English', language: 'en-GB', mode: 'patient' },
        answers: { measure: 'rmdq', ticked: Array.from({ length: total }, (_, index) => index + 1) },
        scores: { total },
        takenOn: dayAgo(days),
      },
    })
  }
  await db.measureRequest.create({
    data: {
      ...{ id: uuidv7(), clinicId, patientId, episodeId },
      measure: 'rmdq',
      requestedById: memberId,
      requestedAt: dayAgo(3),
    },
  })
  await db.measureLicence.create({
    data: {
      ...{ id: uuidv7(), clinicId, measure: 'odi', recordedById: memberId },
      ...{ proof: 'Agreement 0000, in the office', grantedOn: dayAgo(200) },
    },
  })
}
