import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import { NAME_MAX, ownSlug } from '@/lib/domain/exercises/content/own-exercise'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { audit } from '@/lib/server/audit/audit'
import type { Prisma } from '@/lib/server/db/generated/client'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { forgetLibrary, readLibrary } from '@/lib/server/exercises/queries'

/** Everything of the content but the photos: those belong to one exercise. */
const COPIED = {
  id: true,
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
  contentVersion: true,
  licence: true,
} as const satisfies Prisma.ExerciseSelect

/**
 * "Make our own copy": what is shipped is never edited in place. The copy stands on no ladder until somebody places it, and is
 * a draft until somebody reviews it, whatever the original was.
 */
export async function copyExercise(
  scope: Scope,
  author: string,
  { slug, nameOfCopy }: { readonly slug: string; readonly nameOfCopy: (name: string, number: number) => string },
): Promise<Result<{ readonly slug: string }, 'not_found'>> {
  const answer = await withScope(scope, async (tx) => {
    const original = await tx.exercise.findFirst({ where: { slug, clinicId: null }, select: COPIED })
    if (!original) return refuse('not_found')
    const library = await readLibrary(tx)
    const names = new Set(library.all.map(({ facts }) => facts.name.toLowerCase()))
    const name = freeName(original.name, names, nameOfCopy)
    const { id: copiedFromId, slug: figureOf, defaultDose, pose, ...content } = original
    const copy = { id: uuidv7(), slug: ownSlug(original.name, new Set(library.bySlug.keys())) }
    await tx.exercise.create({
      data: {
        ...content,
        ...copy,
        name,
        author,
        figureOf,
        copiedFromId,
        clinicId: scope.clinicId,
        defaultDose: defaultDose as Prisma.InputJsonObject,
        pose: pose as Prisma.InputJsonObject,
      },
    })
    const detail = { slug: copy.slug, from: original.slug }
    await audit(tx, scope, { action: 'exercise.copy', subjectKind: 'exercise', subjectId: copy.id, detail })
    return ok({ slug: copy.slug })
  })
  forgetLibrary(scope)
  return answer
}

function freeName(name: string, taken: ReadonlySet<string>, nameOfCopy: (name: string, number: number) => string) {
  for (let number = 1; ; number += 1) {
    const candidate = nameOfCopy(name, number).slice(0, NAME_MAX)
    if (!taken.has(candidate.toLowerCase())) return candidate
  }
}

type MoveRefusal = 'not_found' | 'conflict' | 'name_taken'

/** Puts an own exercise away: programmes that give it keep it, nobody finds it to give it anew. */
export function archiveExercise(scope: Scope, input: { slug: string; version: number }, atMs: number) {
  return move(scope, input, (tx, id) =>
    tx.exercise.updateMany({
      where: { id, version: input.version, archivedAt: null },
      data: { archivedAt: new Date(atMs) },
    }),
  )
}

/** Brings it back, as a draft or as it was reviewed. */
export function restoreExercise(scope: Scope, input: { slug: string; version: number }) {
  return move(scope, input, (tx, id) =>
    tx.exercise.updateMany({
      where: { id, version: input.version, archivedAt: { not: null } },
      data: { archivedAt: null },
    }),
  )
}

async function move(
  scope: Scope,
  { slug }: { readonly slug: string; readonly version: number },
  write: (tx: ScopedTx, id: string) => Promise<{ readonly count: number }>,
): Promise<Result<true, MoveRefusal>> {
  const answer = await withScope(scope, async (tx): Promise<Result<true, MoveRefusal>> => {
    const library = await readLibrary(tx)
    const exercise = library.bySlug.get(slug)
    if (!exercise?.isOwn) return refuse('not_found')
    const isBack = exercise.isArchived
    const sameName = (other: string) => other.toLowerCase() === exercise.facts.name.toLowerCase()
    // The name may have been given to another one meanwhile.
    if (isBack && library.all.some((other) => !other.isArchived && sameName(other.facts.name)))
      return refuse('name_taken')
    const { count } = await write(tx, exercise.id)
    if (count === 0) return refuse('conflict')
    const action = isBack ? 'exercise.restore' : 'exercise.archive'
    await audit(tx, scope, { action, subjectKind: 'exercise', subjectId: exercise.id, detail: { slug } })
    return ok(true)
  })
  forgetLibrary(scope)
  return answer
}
