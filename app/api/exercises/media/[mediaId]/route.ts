import { parseByteRange } from '@/lib/domain/exercises/media/byte-range'
import { mediaRefSchema } from '@/lib/schemas/exercise-media'
import { findMedia } from '@/lib/server/exercises/media/queries'
import { readKept } from '@/lib/server/storage/media-files'
import { AppError } from '@/lib/server/transport/app-error'
import { defineRoute } from '@/lib/server/transport/define-route'

/** A photo or a video, for whoever may see its exercise; in parts, because players jump about in a film. */
export const GET = defineRoute({
  name: 'exercises.readMedia',
  method: 'GET',
  actor: 'signed_in',
  permission: 'exercise_media.read',
  schema: mediaRefSchema,
  run: async ({ actor, input, headers }) => {
    const media = await findMedia(actor.scope, input.mediaId)
    if (!media) throw new AppError('NOT_FOUND')
    const { id, storageKey, mediaType, bytes } = media
    const facts = {
      'accept-ranges': 'bytes',
      'content-type': mediaType,
      'content-disposition': 'inline; filename="exercise"',
      'x-content-type-options': 'nosniff',
      etag: `"${id}"`,
    }
    // A range of another file would be put together with parts of this one.
    const condition = headers.get('if-range')
    const range = condition === null || condition === facts.etag ? parseByteRange(headers.get('range'), bytes) : 'whole'
    if (range === 'unsatisfiable') {
      return { status: 416, file: null, headers: { ...facts, 'content-range': `bytes */${bytes}` } }
    }
    if (range === 'whole') {
      const file = readKept(storageKey, { from: 0, to: bytes - 1 })
      return { status: 200, file, headers: facts }
    }
    return {
      status: 206,
      file: readKept(storageKey, range),
      headers: { ...facts, 'content-range': `bytes ${range.from}-${range.to}/${bytes}` },
    }
  },
})
