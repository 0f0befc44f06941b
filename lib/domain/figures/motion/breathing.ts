import type { FigureRecord } from '@/lib/domain/figures/record'
import { angleOf } from '@/lib/domain/figures/skeleton/joints'

/** How far shoulders rise and the chest opens with a calm breath, in degrees; a little more than life, so that it shows. */
const BREATH = { shrug: 4, thoracic: -3 } as const
const BREATH_SECONDS = 2

/** A posture that is only held still breathes: a picture in which nothing moves at all looks broken. */
export function breathing(record: FigureRecord): FigureRecord {
  if (record.movement !== 'hold') return record
  const [held] = record.keyframes
  const angles = held.angles ?? {}
  return {
    ...record,
    movement: 'there_and_back',
    keyframes: [
      held,
      {
        text: held.text,
        seconds: BREATH_SECONDS,
        angles: {
          shrug: angleOf(angles, 'shrug') + BREATH.shrug,
          thoracic: angleOf(angles, 'thoracic') + BREATH.thoracic,
        },
      },
    ],
  }
}
