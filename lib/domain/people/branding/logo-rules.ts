import { MEGABYTE, type PictureFault, type StorageFault } from '@/lib/domain/shared/sent-files'

export const LOGO_BYTES_MAX = 5 * MEGABYTE
/** Longest side of a kept logo in pixels: 5 cm at 300 dots to the inch; on paper it stands at a quarter of that. */
export const LOGO_SIDE_KEPT = 600

export type LogoRefusal = 'no_file' | 'wrong_type' | 'too_large' | PictureFault | StorageFault

export function logoSizeFault(_type: string, bytes: number): 'too_large' | null {
  return bytes > LOGO_BYTES_MAX ? 'too_large' : null
}
