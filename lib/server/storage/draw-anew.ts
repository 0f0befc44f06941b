import 'server-only'

import sharp from 'sharp'
import { PICTURE_PIXELS_MAX, type PictureType } from '@/lib/domain/shared/sent-files'

// A picture at a time with one thread each, nothing kept in memory: the machine has other work.
sharp.cache(false)
sharp.concurrency(1)

export type DrawnPhoto = { readonly width: number; readonly height: number; readonly picture: Buffer }
export type DrawFault = 'damaged' | 'too_many_pixels'

const FORMATS: Readonly<Record<PictureType, string>> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
}
const QUALITY = 82

let turn: Promise<unknown> = Promise.resolve()

/** One after the other in this process: two 50-megapixel pictures at once would be felt by everybody. */
function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const mine = turn.then(work)
  turn = mine.catch(() => undefined)
  return mine
}

/**
 * Draws a photo anew, upright, its longer side at most `sideKept` pixels: what is kept holds the picture and nothing else of the file: no
 * place, no device, no thumbnail, no second file behind it.
 */
export function drawAnew(from: string, type: PictureType, sideKept: number): Promise<DrawnPhoto | DrawFault> {
  return inTurn(async () => {
    try {
      const photo = sharp(from, { limitInputPixels: PICTURE_PIXELS_MAX, failOn: 'error', sequentialRead: true })
      const facts = await photo.metadata()
      if (facts.format !== FORMATS[type]) return 'damaged'
      if (facts.width * facts.height > PICTURE_PIXELS_MAX) return 'too_many_pixels'
      const { data, info } = await photo
        .autoOrient()
        .resize({ width: sideKept, height: sideKept, fit: 'inside', withoutEnlargement: true })
        .webp({ quality: QUALITY })
        .toBuffer({ resolveWithObject: true })
      return { width: info.width, height: info.height, picture: data }
    } catch (error) {
      return error instanceof Error && /pixel limit/i.test(error.message) ? 'too_many_pixels' : 'damaged'
    }
  })
}
