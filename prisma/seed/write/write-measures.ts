import type { Prisma } from '@/lib/server/db/generated/client'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import type { DemoData } from '@/prisma/seed/demo/demo-data'

/** The outcome measures of the stories, each by whoever answered it. */
export async function writeMeasures(tx: Prisma.TransactionClient, { clinic, patients }: DemoData): Promise<void> {
  await tx.measureTaking.createMany({
    data: patients.flatMap(({ id, episode, therapistId, measures }) =>
      measures.map(({ isOwn, takenOn, answers, scores, ...row }) => ({
        ...row,
        clinicId: clinic.id,
        patientId: id,
        episodeId: episode.id,
        language: clinic.language,
        answers: answers as unknown as Prisma.InputJsonObject,
        scores,
        takenOn: toDateColumn(takenOn),
        recordedById: isOwn ? null : therapistId,
      })),
    ),
  })
}
