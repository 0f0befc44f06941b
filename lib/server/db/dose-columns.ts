import 'server-only'

import type { Dose } from '@/lib/domain/exercises/dose'
import { Prisma } from '@/lib/server/db/generated/client'

/** A dose as the columns of an item: a list cannot be null there, and no right side is no JSON at all. */
export function doseColumns({ weekdays, right, ...plain }: Dose) {
  return { ...plain, weekdays: [...(weekdays ?? [])], rightDose: right === null ? Prisma.DbNull : { ...right } }
}
