import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import { kindOfMedia, MEDIA_COUNT_MAX, type MediaRefusal } from '@/lib/domain/exercises/media/media-rules'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { fitsQuota } from '@/lib/domain/shared/sent-files'
import { audit } from '@/lib/server/audit/audit'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { type ArrivedMedia, type Prepared, prepareMedia } from '@/lib/server/exercises/media/receive'
import { forgetLibrary } from '@/lib/server/exercises/queries'
import { clinicSpaceIn, lockClinicSpace } from '@/lib/server/storage/clinic-space'
import { discardIncoming, keepIncoming, removeKept } from '@/lib/server/storage/media-files'
import { unlessFault } from '@/lib/server/storage/storage-fault'

export type AddMediaRefusal = MediaRefusal | 'not_found'
type WhyNot = 'not_found' | 'too_many_files' | 'quota'

const isFilm = ({ type }: ArrivedMedia): boolean => kindOfMedia(type) === 'video'

/**
 * Adds a photo or a video to a clinic's own exercise: a new version of it. The file is on the disk before its row is, so that no
 * row ever points at nothing; a file whose row did not come about is taken away again, at the latest by `clearOrphans`.
 */
export async function addMedia(
  scope: Scope,
  { slug, alt, file }: { readonly slug: string; readonly alt: string; readonly file: ArrivedMedia },
): Promise<Result<{ readonly mediaId: string }, AddMediaRefusal>> {
  // What a photo weighs is known once it is drawn anew; a film stays as long as it is.
  const refusal = await withScope(scope, (tx) => whyNot(tx, scope, { slug, bytes: isFilm(file) ? file.bytes : 0 }))
  if (refusal !== null) {
    await discardIncoming(file.path)
    return refuse(refusal)
  }
  const prepared = await prepareMedia(file)
  if (!prepared.ok) return prepared
  const kept = await unlessFault(keepIncoming(prepared.value.path))
  if (!kept.ok) {
    await discardIncoming(prepared.value.path)
    return kept
  }
  const storageKey = kept.value
  const answer = await withScope(scope, (tx) =>
    store(tx, scope, { slug, alt, storageKey, file: prepared.value }),
  ).catch(async (error: unknown) => {
    await removeKept(storageKey)
    throw error
  })
  if (!answer.ok) await removeKept(storageKey)
  forgetLibrary(scope)
  return answer
}

/** Asked before a large film is worked on, and once more where it counts. */
async function whyNot(
  tx: ScopedTx,
  scope: Scope,
  { slug, bytes }: { readonly slug: string; readonly bytes: number },
): Promise<WhyNot | null> {
  const exercise = await findOwn(tx, slug)
  if (!exercise) return 'not_found'
  if (exercise.mediaIds.length >= MEDIA_COUNT_MAX) return 'too_many_files'
  const { used, quotaMb } = await clinicSpaceIn(tx, scope)
  return fitsQuota(used, bytes, quotaMb) ? null : 'quota'
}

function findOwn(tx: ScopedTx, slug: string) {
  return tx.exercise.findFirst({
    where: { slug, clinicId: { not: null }, archivedAt: null },
    select: { id: true, mediaIds: true },
  })
}

async function store(
  tx: ScopedTx,
  scope: Scope,
  given: { readonly slug: string; readonly alt: string; readonly storageKey: string; readonly file: Prepared },
): Promise<Result<{ readonly mediaId: string }, WhyNot>> {
  await lockClinicSpace(tx, scope)
  await tx.$queryRaw`select id from exercise where slug = ${given.slug} and clinic_id = ${scope.clinicId}::uuid for update`
  const refusal = await whyNot(tx, scope, { slug: given.slug, bytes: given.file.bytes })
  const exercise = await findOwn(tx, given.slug)
  if (refusal !== null || !exercise) return refuse(refusal ?? 'not_found')
  const mediaId = uuidv7()
  const { path: _path, ...facts } = given.file
  await tx.exerciseMedia.create({
    data: {
      ...facts,
      id: mediaId,
      clinicId: scope.clinicId,
      exerciseId: exercise.id,
      alt: given.alt,
      storageKey: given.storageKey,
      createdById: scope.actorId,
    },
  })
  await tx.exercise.update({ where: { id: exercise.id }, data: { mediaIds: [...exercise.mediaIds, mediaId] } })
  await audit(tx, scope, {
    action: 'exercise.add_media',
    subjectKind: 'exercise',
    subjectId: exercise.id,
    detail: { slug: given.slug, kind: facts.kind, bytes: facts.bytes },
  })
  return ok({ mediaId })
}

/** Takes a file out of what the exercise shows from now on. Earlier versions show it still, so the file stays. */
export async function removeMedia(
  scope: Scope,
  { slug, mediaId }: { readonly slug: string; readonly mediaId: string },
): Promise<Result<true, 'not_found'>> {
  const answer = await withScope(scope, async (tx): Promise<Result<true, 'not_found'>> => {
    await tx.$queryRaw`select id from exercise where slug = ${slug} and clinic_id = ${scope.clinicId}::uuid for update`
    const exercise = await findOwn(tx, slug)
    if (!exercise?.mediaIds.includes(mediaId)) return refuse('not_found')
    const mediaIds = exercise.mediaIds.filter((id) => id !== mediaId)
    await tx.exercise.update({ where: { id: exercise.id }, data: { mediaIds } })
    const event = { action: 'exercise.remove_media', subjectKind: 'exercise', subjectId: exercise.id }
    await audit(tx, scope, { ...event, detail: { slug } })
    return ok(true)
  })
  forgetLibrary(scope)
  return answer
}
