import { randomBytes } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import type { MediaRefusal } from '@/lib/domain/exercises/media/media-rules'
import { mediaFieldsSchema } from '@/lib/schemas/exercise-media'
import { exerciseSlug } from '@/lib/schemas/own-exercise'
import { addMedia } from '@/lib/server/exercises/media/commands'
import { receiveMedia } from '@/lib/server/exercises/media/receive'
import { discardReceived } from '@/lib/server/storage/receive-file'
import { defineRoute } from '@/lib/server/transport/define-route'
import { fieldSentences } from '@/lib/server/transport/error-sentences'
import { readUpload } from '@/lib/server/transport/read-upload'
import type { RouteAnswer } from '@/lib/server/transport/route-answer'
import { uploadNoticeCookie } from '@/lib/server/transport/upload-notice'

/**
 * The form of a photo or a video, native and streamed: a server action would hold a film of 100 MB in memory. Answers with the
 * page the form stands on, which says what came of it.
 */
export const POST = defineRoute({
  name: 'exercises.addMedia',
  method: 'POST',
  body: 'form',
  actor: 'therapist',
  permission: 'content.write',
  limit: { max: 60, windowSeconds: 3600 },
  schema: z.strictObject({}),
  run: async ({ actor, form }) => {
    const upload = form && (await readUpload(form, 'file', { take: receiveMedia, discard: discardReceived }))
    if (!upload) return { status: 400, body: { error: 'INVALID' } }
    const { fields, file } = upload
    const parsed = mediaFieldsSchema.safeParse(fields)
    if (!parsed.success || !file?.ok) {
      if (file) await discardReceived(file)
      const { fieldErrors } = parsed.success ? { fieldErrors: {} } : await fieldSentences(parsed.error)
      return refused(fields, fieldErrors, file?.ok ? null : (file?.reason ?? 'no_file'))
    }
    const { slug } = parsed.data
    const added = await addMedia(actor.scope, { ...parsed.data, file: file.value })
    if (added.ok) return { seeOther: `/therapist/library/${slug}/media?done=added` }
    if (added.reason === 'not_found') return { status: 404, body: { error: 'NOT_FOUND' } }
    return refused(fields, {}, added.reason)
  },
})

/** Back to the form: the sentence at the field, and what was typed. */
async function refused(
  fields: Readonly<Record<string, string>>,
  { slug: _slug, ...fieldErrors }: Readonly<Record<string, readonly string[]>>,
  reason: MediaRefusal | null,
): Promise<RouteAnswer> {
  const slug = exerciseSlug.safeParse(fields.slug)
  if (!slug.success) return { status: 422, body: { error: 'INVALID' } }
  const t = await getTranslations('content.media.refused')
  const sentences = Object.entries(fieldErrors).flatMap(([field, [first]]) => (first ? [[field, first] as const] : []))
  const errors = Object.fromEntries([...sentences, ...(reason === null ? [] : [['file', t(reason)] as const])])
  const id = randomBytes(4).toString('hex')
  const page = `/therapist/library/${slug.data}/media`
  return {
    seeOther: `${page}?refused=${id}`,
    cookie: uploadNoticeCookie({ id, errors, values: { alt: fields.alt ?? '' } }, page),
  }
}
