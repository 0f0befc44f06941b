import type { PatientId } from '@/lib/domain/shared/ids'
import type { Db } from '@/prisma/seed/builders/people'

/** As if the weeks had gone by: a test cannot wait for them, and the database lets nobody write another day into what was signed. */
export async function letConfirmationRunOut(db: Db, patientId: PatientId, expiresOn: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`set local session_replication_role = replica`
    await tx.confirmation.updateMany({
      where: { patientId, state: 'confirmed' },
      data: { expiresOn: new Date(expiresOn) },
    })
  })
}
