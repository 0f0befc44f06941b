import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import {
  checkOwnExercise,
  type OwnExercise,
  type OwnExerciseProblem,
  ownSlug,
} from '@/lib/domain/exercises/content/own-exercise'
import { type DoseProblem, isPossibleDose } from '@/lib/domain/programmes/dose-limits'
import { ok, type Result, refuseWith } from '@/lib/domain/shared/result'
import type { OwnExerciseForm } from '@/lib/schemas/own-exercise'
import { audit } from '@/lib/server/audit/audit'
import type { Prisma } from '@/lib/server/db/generated/client'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { figureShown } from '@/lib/server/exercises/figures'
import { forgetLibrary, type Library, readLibrary } from '@/lib/server/exercises/queries'

export type OwnProblem =
  | OwnExerciseProblem
  | { readonly kind: 'dose'; readonly problem: DoseProblem }
  | { readonly kind: 'unknown_figure' }
export type OwnRefusal = 'not_found' | 'conflict' | 'problems'
type Answer = Result<{ readonly slug: string; readonly version: number }, OwnRefusal, readonly OwnProblem[]>

/** Content that a clinic wrote itself has no release: the version alone tells its states apart. */
const OWN_CONTENT = 'own'

export async function addOwnExercise(scope: Scope, author: string, form: OwnExerciseForm): Promise<Answer> {
  const answer = await withScope(scope, async (tx): Promise<Answer> => {
    const library = await readLibrary(tx)
    const checked = await checkForm(tx, form, null, library)
    if (!checked.ok) return checked
    const id = uuidv7()
    const slug = ownSlug(form.exercise.name, new Set(library.bySlug.keys()))
    await tx.exercise.create({
      data: { ...checked.value, id, clinicId: scope.clinicId, slug, author, contentVersion: OWN_CONTENT },
    })
    await audit(tx, scope, { action: 'exercise.add', subjectKind: 'exercise', subjectId: id, detail: { slug } })
    return ok({ slug, version: 1 })
  })
  forgetLibrary(scope)
  return answer
}

/** A new version; programmes keep the one that they were given (docs/adr/0007). What is put away is not edited. */
export async function editOwnExercise(
  scope: Scope,
  author: string,
  { slug, version, ...form }: OwnExerciseForm & { readonly slug: string; readonly version: number },
): Promise<Answer> {
  const answer = await withScope(scope, async (tx): Promise<Answer> => {
    const library = await readLibrary(tx)
    const before = library.bySlug.get(slug)
    if (!before?.isOwn || before.isArchived) return refuseWith('not_found', [])
    const checked = await checkForm(tx, form, slug, library)
    if (!checked.ok) return checked
    const written = await tx.exercise.updateManyAndReturn({
      where: { id: before.id, clinicId: scope.clinicId, version },
      data: { ...checked.value, author },
      select: { version: true },
    })
    const now = written[0]?.version
    if (now === undefined) return refuseWith('conflict', [])
    const detail = { slug, version: now }
    await audit(tx, scope, { action: 'exercise.edit', subjectKind: 'exercise', subjectId: before.id, detail })
    return ok(detail)
  })
  forgetLibrary(scope)
  return answer
}

async function checkForm(tx: ScopedTx, form: OwnExerciseForm, slug: string | null, library: Library) {
  const known = library.all.map(({ facts, isArchived }) => ({ ...facts, isArchived }))
  const checked = checkOwnExercise(form.exercise, slug, known)
  const dose = isPossibleDose(form.exercise.dose)
  const figure = await figureFor(tx, form.figureOf, slug)
  const problems: OwnProblem[] = [
    ...(checked.ok ? [] : checked.detail),
    ...(dose.ok ? [] : dose.detail.map((problem) => ({ kind: 'dose', problem }) as const)),
    ...(figure === null ? [{ kind: 'unknown_figure' } as const] : []),
  ]
  if (problems.length > 0 || figure === null) return refuseWith('problems', problems)
  return ok({ ...contentColumns(form.exercise), ...figure, ...neighbourColumns(form.exercise, library) })
}

/** Another exercise's figure is copied, so that it does not change with that one. Its own slug keeps what was posed for it. */
async function figureFor(tx: ScopedTx, figureOf: string, slug: string | null) {
  const source = await tx.exercise.findFirst({
    where: { slug: figureOf },
    select: { id: true, version: true, pose: true },
  })
  if (!source) return null
  if (figureOf === slug) return { pose: source.pose as Prisma.InputJsonObject, figureOf: null }
  const pose = await figureShown(tx, source.pose, { exerciseId: source.id, version: source.version })
  return pose && { pose, figureOf }
}

function contentColumns({ dose, easier: _easier, harder: _harder, ...exercise }: OwnExercise) {
  return {
    name: exercise.name,
    category: exercise.category,
    position: exercise.position,
    lumbarBias: exercise.lumbarBias,
    load: exercise.load,
    unilateral: exercise.unilateral,
    evidence: exercise.evidence,
    source: exercise.source,
    defaultDose: dose,
    targets: [...exercise.targets],
    equipment: [...exercise.equipment],
    instructions: [...exercise.instructions],
    cues: [...exercise.cues],
    commonErrors: [...exercise.commonErrors],
    stopIf: [...exercise.stopIf],
    contraindicatedFor: [...exercise.contraindicatedFor],
    cautionFor: [...exercise.cautionFor],
    indicatedFor: [...exercise.indicatedFor],
  }
}

function neighbourColumns({ easier, harder }: OwnExercise, { bySlug }: Library) {
  const idOf = (slug: string | null) => (slug === null ? null : (bySlug.get(slug)?.id ?? null))
  return { easierId: idOf(easier), harderId: idOf(harder) }
}
