import { pictureRefSchema } from '@/lib/schemas/messages'
import { findPicture } from '@/lib/server/messages/pictures/pictures'
import { readKept } from '@/lib/server/storage/media-files'
import { AppError } from '@/lib/server/transport/app-error'
import { defineRoute } from '@/lib/server/transport/define-route'

/** A picture of a thread, for its patient and the clinic's therapists: the message's own policy decides. Its name says nothing. */
export const GET = defineRoute({
  name: 'messages.readPicture',
  method: 'GET',
  actor: 'signed_in',
  permission: 'message.read',
  schema: pictureRefSchema,
  run: async ({ actor, input }) => {
    const picture = await findPicture(actor.scope, input.messageId)
    if (!picture) throw new AppError('NOT_FOUND')
    return {
      status: 200,
      file: readKept(picture.key, { from: 0, to: picture.bytes - 1 }),
      headers: {
        'content-type': 'image/webp',
        'content-length': String(picture.bytes),
        'content-disposition': 'inline; filename="picture.webp"',
        'x-content-type-options': 'nosniff',
      },
    }
  },
})
