import type { FigureRecord } from '@/lib/domain/figures/record'

/** Somebody who stands and does nothing: where the posing of an exercise without a figure begins. */
export function upright(text: string): FigureRecord {
  return {
    view: 'side',
    movement: 'there_and_back',
    anchor: 'foot_l',
    planted: ['foot_l', 'foot_r'],
    props: [],
    muscles: [],
    trace: [],
    keyframes: [{ text }, { text }],
  }
}
