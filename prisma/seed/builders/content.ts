import { v7 as uuidv7 } from 'uuid'
import type { ClinicId } from '@/lib/domain/shared/ids'
import type { Db } from '@/prisma/seed/builders/people'

export type BuiltExercise = { readonly exerciseId: string; readonly slug: string; readonly name: string }

/** A clinic's own exercise, in the words of a shipped one (shipped content must be imported). */
export async function buildOwnExercise(
  db: Db,
  clinicId: ClinicId,
  { slug, name, author = 'A member' }: { readonly slug: string; readonly name: string; readonly author?: string },
): Promise<BuiltExercise> {
  const shipped = await db.exercise.findFirstOrThrow({ where: { slug: 'abdominal-brace-supine', clinicId: null } })
  const exerciseId = uuidv7()
  await db.exercise.create({
    data: {
      ...shipped,
      id: exerciseId,
      clinicId,
      slug,
      name,
      author,
      licence: null,
      defaultDose: shipped.defaultDose ?? {},
      pose: shipped.pose ?? {},
      figureOf: shipped.slug,
    },
  })
  return { exerciseId, slug, name }
}
