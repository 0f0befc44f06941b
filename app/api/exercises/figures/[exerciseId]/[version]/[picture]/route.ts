import { type Asked, cardSvg, pictureOf } from '@/components/exercises/figure/pictures'
import { CAST, lookFor } from '@/lib/domain/figures/drawing/look'
import type { Card, Picture } from '@/lib/domain/figures/picture'
import { figurePictureSchema } from '@/lib/schemas/figure-picture'
import { drawInPixels } from '@/lib/server/exercises/draw-in-pixels'
import { findFigure } from '@/lib/server/exercises/figures'
import { keptStill } from '@/lib/server/exercises/kept-stills'
import { AppError } from '@/lib/server/transport/app-error'
import { defineRoute } from '@/lib/server/transport/define-route'

/** A version never changes; the day is for how it is drawn. */
const KEPT = 'private, max-age=86400, stale-while-revalidate=604800'

/** The figure of one version of an exercise, drawn at the pace of a dose, for whoever may see the exercise. */
export const GET = defineRoute({
  name: 'exercises.readFigure',
  method: 'GET',
  actor: 'signed_in',
  permission: 'exercise_media.read',
  schema: figurePictureSchema,
  run: async ({ actor, input }) => {
    const { exerciseId, version, picture, side, tempo, hold, look } = input
    const figure = await findFigure(actor.scope, { exerciseId, version })
    if (!figure) throw new AppError('NOT_FOUND')
    const { type, body } = await drawn(picture, {
      record: figure.record,
      title: figure.name,
      side,
      pace: { tempo, holdSeconds: hold },
      look: (look === null ? undefined : CAST[look]) ?? lookFor(figure.slug),
    })
    return {
      status: 200,
      file: new Blob([body]).stream(),
      headers: { 'content-type': type, 'cache-control': KEPT },
    }
  },
})

async function drawn(picture: Picture | Card, asked: Asked): Promise<{ type: string; body: BlobPart }> {
  if (picture === 'card' || picture === 'card-dark') {
    const { title: _words, ...shown } = asked
    const pixels = await keptStill({ picture, ...shown }, () => drawInPixels(cardSvg(picture, asked)))
    return { type: 'image/webp', body: new Uint8Array(pixels) }
  }
  return { type: 'image/svg+xml; charset=utf-8', body: pictureOf(picture, asked) }
}
