import 'server-only'

import type { VersionContent } from '@/lib/domain/exercises/content/content-changes'
import { canonicalJson } from '@/lib/domain/shared/canonical-json'
import { exerciseColumnsSchema } from '@/lib/schemas/exercises'
import type { Prisma } from '@/lib/server/db/generated/client'

export const VERSION_COLUMNS = {
  slug: true,
  name: true,
  category: true,
  position: true,
  targets: true,
  lumbarBias: true,
  load: true,
  unilateral: true,
  equipment: true,
  defaultDose: true,
  instructions: true,
  cues: true,
  commonErrors: true,
  stopIf: true,
  contraindicatedFor: true,
  cautionFor: true,
  indicatedFor: true,
  evidence: true,
  source: true,
  pose: true,
  mediaIds: true,
} as const satisfies Prisma.ExerciseVersionSelect

type Read = Prisma.ExerciseVersionGetPayload<{ select: typeof VERSION_COLUMNS }>

/** A version's row, or the exercise's own row, as rules compare it. */
export function toVersionContent({ defaultDose, pose, ...row }: Read): VersionContent {
  const { instructions, cues, commonErrors, stopIf, evidence, source, mediaIds } = row
  return {
    ...exerciseColumnsSchema.parse({ ...row, dose: defaultDose }),
    instructions,
    cues,
    commonErrors,
    stopIf,
    evidence,
    source,
    mediaIds,
    figure: canonicalJson(pose),
  }
}
