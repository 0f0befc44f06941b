import { v7 as uuidv7 } from 'uuid'
import type { CareOf } from '@/prisma/seed/builders/care'
import type { Db } from '@/prisma/seed/builders/people'

/** A favourite of a member's, and an exercise that they used, both of the shipped library. */
export async function buildLibraryMarks(db: Db, { clinicId, memberId }: Omit<CareOf, 'patientId'>): Promise<void> {
  const exercise = await db.exercise.findFirstOrThrow({ where: { slug: 'bird-dog', clinicId: null } })
  const own = { clinicId, memberId, exerciseId: exercise.id }
  await db.exerciseFavourite.create({ data: { id: uuidv7(), ...own } })
  await db.exerciseUse.create({ data: { id: uuidv7(), ...own, programmes: 2, lastUsedAt: new Date() } })
}
