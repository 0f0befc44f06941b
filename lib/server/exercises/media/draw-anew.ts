import 'server-only'

import sharp from 'sharp'
import { PHOTO_PIXELS_MAX, PHOTO_SIDE_KEPT } from '@/lib/domain/exercises/media/media-rules'

// A picture at a time with one thread each, nothing kept in memory: the machine has other work.
sharp.cache(false)
sharp.concurrency(1)

export type DrawnPhoto = { readonly width: number; readonly height: number; readonly picture: Buffer }
export type DrawFault = 'damaged' | 'too_many_pixels'

const FORMATS = { 'image/jpeg': 'jpeg', 'image/png': 'png', 'image/webp': 'webp' } as const
const QUALITY = 82

let turn: Promise<unknown> = Promise.resolve()

/** One after the other in this process: two 50-megapixel pictures at once would be felt by everybody. */
function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const mine = turn.then(work)
  turn = mine.catch(() => undefined)
  return mine
}

/**
 * Draws a photo anew, upright, at most as large as a screen: what is kept holds the picture and nothing else of the file: no
 * place, no device, no thumbnail, no second file behind it.
 */
export function drawAnew(from: string, type: keyof typeof FORMATS): Promise<DrawnPhoto | DrawFault> {
  return inTurn(async () => {
    try {
      const photo = sharp(from, { limitInputPixels: PHOTO_PIXELS_MAX, failOn: 'error', sequentialRead: true })
      const facts = await photo.metadata()
      if (facts.format !== FORMATS[type]) return 'damaged'
      if (facts.width * facts.height > PHOTO_PIXELS_MAX) return 'too_many_pixels'
      const { data, info } = await photo
        .autoOrient()
        .resize({ width: PHOTO_SIDE_KEPT, height: PHOTO_SIDE_KEPT, fit: 'inside', withoutEnlargement: true })
        .webp({ quality: QUALITY })
        .toBuffer({ resolveWithObject: true })
      return { width: info.width, height: info.height, picture: data }
    } catch (error) {
      return error instanceof Error && /pixel limit/i.test(error.message) ? 'too_many_pixels' : 'damaged'
    }
  })
}
