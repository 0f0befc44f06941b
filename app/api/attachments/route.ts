import { randomBytes } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import type { AttachmentRefusal } from '@/lib/domain/assessment/attachments/attachment-rules'
import type { PatientId } from '@/lib/domain/shared/ids'
import { attachmentFieldsSchema } from '@/lib/schemas/attachments'
import { idField } from '@/lib/schemas/primitives'
import { addAttachment } from '@/lib/server/assessment/attachments/commands'
import { receiveAttachment } from '@/lib/server/assessment/attachments/receive'
import { todayIn } from '@/lib/server/clock'
import { discardReceived } from '@/lib/server/storage/receive-file'
import { defineRoute } from '@/lib/server/transport/define-route'
import { fieldSentences } from '@/lib/server/transport/error-sentences'
import { readUpload } from '@/lib/server/transport/read-upload'
import type { RouteAnswer } from '@/lib/server/transport/route-answer'
import { uploadNoticeCookie } from '@/lib/server/transport/upload-notice'

/** The form of a letter or a report, native and streamed; answers with the page the form stands on, which says what came of it. */
export const POST = defineRoute({
  name: 'attachments.add',
  method: 'POST',
  body: 'form',
  actor: 'therapist',
  permission: 'attachment.write',
  limit: { max: 60, windowSeconds: 3600 },
  schema: z.strictObject({}),
  run: async ({ actor, form }) => {
    const upload = form && (await readUpload(form, 'file', { take: receiveAttachment, discard: discardReceived }))
    if (!upload) return { status: 400, body: { error: 'INVALID' } }
    const { fields, file } = upload
    const parsed = attachmentFieldsSchema.safeParse(fields)
    const isFuture =
      parsed.success && parsed.data.writtenOn !== null && parsed.data.writtenOn > todayIn(actor.clinic.timeZone)
    if (!parsed.success || isFuture || !file?.ok) {
      if (file) await discardReceived(file)
      const { fieldErrors } = parsed.success
        ? { fieldErrors: await futureDay(isFuture) }
        : await fieldSentences(parsed.error)
      return refused(fields, fieldErrors, file?.ok ? null : (file?.reason ?? 'no_file'))
    }
    const added = await addAttachment(actor.scope, parsed.data, file.value)
    if (added.ok) return { seeOther: `${pageOf(parsed.data.patientId)}?done=added` }
    if (added.reason === 'not_found') return { status: 404, body: { error: 'NOT_FOUND' } }
    return refused(fields, {}, added.reason)
  },
})

const pageOf = (patientId: PatientId) => `/therapist/patients/${patientId}/attachments`

async function futureDay(isFuture: boolean): Promise<Readonly<Record<string, readonly string[]>>> {
  if (!isFuture) return {}
  const t = await getTranslations('errors.fields')
  return { writtenOn: [t('date_future')] }
}

/** Back to the form: the sentence at the field, and what was typed. */
async function refused(
  fields: Readonly<Record<string, string>>,
  { patientId: _patientId, ...fieldErrors }: Readonly<Record<string, readonly string[]>>,
  reason: AttachmentRefusal | null,
): Promise<RouteAnswer> {
  const patientId = idField<PatientId>().safeParse(fields.patientId)
  if (!patientId.success) return { status: 422, body: { error: 'INVALID' } }
  const t = await getTranslations('attachments.refused')
  const sentences = Object.entries(fieldErrors).flatMap(([field, [first]]) => (first ? [[field, first] as const] : []))
  const errors = Object.fromEntries([...sentences, ...(reason === null ? [] : [['file', t(reason)] as const])])
  const id = randomBytes(4).toString('hex')
  const page = pageOf(patientId.data)
  const values = { kind: fields.kind ?? '', title: fields.title ?? '', writtenOn: fields.writtenOn ?? '' }
  return { seeOther: `${page}?refused=${id}`, cookie: uploadNoticeCookie({ id, errors, values }, page) }
}
