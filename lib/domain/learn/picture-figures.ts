import type { PictureId } from '@/lib/domain/learn/article'

/** Whose postures a picture shows: slugs of shipped exercises, whose figures the engine draws. The other pictures are drawn by hand. */
export const PICTURE_FIGURES: Readonly<Partial<Record<PictureId, readonly string[]>>> = {
  'three-parts': ['bird-dog', 'sit-break-walk', 'hamstring-active-90-90'],
  'sit-stand-sleep': ['lumbar-roll-sitting', 'foot-on-step-standing', 'rest-side-lying-pillow'],
  'lift-close': ['hip-hinge-standing', 'box-lift-raised', 'suitcase-carry'],
  'keep-moving': ['walk-steady', 'cycle-upright', 'pool-walk'],
}
