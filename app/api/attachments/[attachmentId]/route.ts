import { attachmentRefSchema } from '@/lib/schemas/attachments'
import { readAttachment } from '@/lib/server/assessment/attachments/queries'
import { readKept } from '@/lib/server/storage/media-files'
import { AppError } from '@/lib/server/transport/app-error'
import { defineRoute } from '@/lib/server/transport/define-route'

/**
 * A letter or a report. A picture was drawn anew and may be looked at in the browser; a PDF is as it came, so it is only ever
 * saved. Neither name says anything: it ends up in a folder of downloads.
 */
export const GET = defineRoute({
  name: 'attachments.read',
  method: 'GET',
  actor: 'therapist',
  permission: 'attachment.read',
  schema: attachmentRefSchema,
  run: async ({ actor, input }) => {
    const file = await readAttachment(actor.scope, input.attachmentId)
    if (!file) throw new AppError('NOT_FOUND')
    const disposition =
      file.mediaType === 'application/pdf' ? 'attachment; filename="report.pdf"' : 'inline; filename="report.webp"'
    return {
      status: 200,
      file: readKept(file.storageKey, { from: 0, to: file.bytes - 1 }),
      headers: {
        'content-type': file.mediaType,
        'content-length': String(file.bytes),
        'content-disposition': disposition,
        'x-content-type-options': 'nosniff',
      },
    }
  },
})
