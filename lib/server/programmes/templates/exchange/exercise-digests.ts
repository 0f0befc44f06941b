import 'server-only'

import { canonicalJson } from '@/lib/domain/shared/canonical-json'
import type { ScopedTx } from '@/lib/server/db/scope'
import { sha256Hex } from '@/lib/server/signing/ed25519'

const SAID = {
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
} as const

export type SaidExercise = {
  readonly slug: string
  readonly name: string
  readonly isOwn: boolean
  readonly isOneSided: boolean
  readonly digest: string
}

/** Every exercise with a digest of what it says: the same in every installation that has the same words, whatever its count of versions. */
export async function readExerciseDigests(tx: ScopedTx): Promise<readonly SaidExercise[]> {
  const rows = await tx.exercise.findMany({ select: { ...SAID, slug: true, clinicId: true } })
  return rows.map(({ slug, clinicId, ...said }) => ({
    slug,
    name: said.name,
    isOwn: clinicId !== null,
    isOneSided: said.unilateral,
    digest: sha256Hex(canonicalJson(said)),
  }))
}
