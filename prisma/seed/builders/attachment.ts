import { v7 as uuidv7 } from 'uuid'
import type { EpisodeId } from '@/lib/domain/shared/ids'
import type { CareOf } from '@/prisma/seed/builders/care'
import type { Db } from '@/prisma/seed/builders/people'

/** The row of a report; there is no file behind it. */
export async function buildAttachment(db: Db, care: CareOf, episodeId: EpisodeId): Promise<void> {
  await db.attachment.create({
    data: {
      id: uuidv7(),
      clinicId: care.clinicId,
      patientId: care.patientId,
      episodeId,
      kind: 'imaging_report',
      title: 'A report',
      mediaType: 'application/pdf',
      bytes: 1,
      storageKey: Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('hex'),
      createdById: care.memberId,
    },
  })
}
