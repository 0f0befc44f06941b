import type { LumbarBias } from '@/lib/domain/exercises/exercise'

/** The spine as seen from the left, and where it goes; in a box of 12 by 16. */
export const DIRECTION_PATHS: Readonly<Record<LumbarBias, string>> = {
  extension: 'M8 14V9C8 5.5 5.6 3.6 2.4 3.4M5 1 2.2 3.4 5 6',
  flexion: 'M4 14V9C4 5.5 6.4 3.6 9.6 3.4M7 1 9.8 3.4 7 6',
  neutral: 'M6 14V2M3.4 2H8.6M3.4 14H8.6',
  rotation: 'M6 14.5V11M6 6V1.5M1.5 9.5C3 11.5 9 11.5 10.5 9M10.8 6 10.6 9 7.8 8',
  lateral: 'M6 14V9.5M6 9.5 6 2M1.2 6H10.8M3 4 1 6l2 2M9 4l2 2-2 2',
}
