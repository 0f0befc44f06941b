import { randomBytes } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import type { MessagePictureRefusal } from '@/lib/domain/messages/picture-rules'
import { pictureFieldsSchema } from '@/lib/schemas/messages'
import type { Actor } from '@/lib/server/auth/actor'
import { sendPicture } from '@/lib/server/messages/pictures/pictures'
import { receiveMessagePicture } from '@/lib/server/messages/pictures/receive-picture'
import { discardReceived } from '@/lib/server/storage/receive-file'
import { defineRoute } from '@/lib/server/transport/define-route'
import { readUpload } from '@/lib/server/transport/read-upload'
import type { RouteAnswer } from '@/lib/server/transport/route-answer'
import { uploadNoticeCookie } from '@/lib/server/transport/upload-notice'

/** The form of a picture, native and streamed, from both sides; answers with the thread that it stands in. */
export const POST = defineRoute({
  name: 'messages.sendPicture',
  method: 'POST',
  body: 'form',
  actor: 'signed_in',
  permission: 'message.write',
  limit: { max: 30, windowSeconds: 3600 },
  schema: z.strictObject({}),
  run: async ({ actor, form, nowMs }) => {
    const upload = form && (await readUpload(form, 'file', { take: receiveMessagePicture, discard: discardReceived }))
    if (!upload) return { status: 400, body: { error: 'INVALID' } }
    const { fields, file } = upload
    const parsed = pictureFieldsSchema.safeParse(fields)
    const patientId = actor.kind === 'patient' ? actor.patientId : parsed.data?.patientId
    if (!parsed.success || !patientId) {
      if (file) await discardReceived(file)
      return { status: 422, body: { error: 'INVALID' } }
    }
    const page = pageOf(actor, patientId)
    if (!file?.ok) return refused(page, file?.reason ?? 'no_file')
    const sent = await sendPicture(actor.scope, { id: parsed.data.id, patientId }, file.value, nowMs)
    if (sent.ok) return { seeOther: `${page}?done=picture` }
    if (sent.reason === 'not_found') return { status: 404, body: { error: 'NOT_FOUND' } }
    return refused(page, sent.reason)
  },
})

function pageOf({ kind }: Actor, patientId: string): string {
  return kind === 'patient' ? '/patient/messages' : `/therapist/patients/${patientId}/messages`
}

async function refused(page: string, reason: MessagePictureRefusal): Promise<RouteAnswer> {
  const t = await getTranslations('threads.picture.refused')
  const id = randomBytes(4).toString('hex')
  const notice = { id, errors: { file: t(reason) }, values: {} }
  return { seeOther: `${page}?refused=${id}`, cookie: uploadNoticeCookie(notice, page) }
}
