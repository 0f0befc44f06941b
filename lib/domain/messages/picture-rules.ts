import { MEGABYTE, type PictureFault, type StorageFault } from '@/lib/domain/shared/sent-files'

export const MESSAGE_PICTURE_BYTES_MAX = 10 * MEGABYTE
/** Longest side of a kept picture in pixels: enough to look at closely on any screen. */
export const MESSAGE_PICTURE_SIDE_KEPT = 1600

export type MessagePictureRefusal =
  | 'no_file'
  | 'wrong_type'
  | 'too_large'
  | 'quota'
  | 'day_full'
  | PictureFault
  | StorageFault

export function messagePictureSizeFault(_type: string, bytes: number): 'too_large' | null {
  return bytes > MESSAGE_PICTURE_BYTES_MAX ? 'too_large' : null
}
