import { G, Path, Svg } from '@react-pdf/renderer'
import { CASING_WIDTH, isCased, PAPER_CASING } from '@/components/exercises/figure/ink'
import { layersOf } from '@/components/exercises/figure/layers'
import { PAPER } from '@/components/exercises/figure/palette'
import { showing } from '@/components/handout/tag'
import { type Part, type Placement, STILL } from '@/lib/domain/figures/drawing/part'
import type { Scene } from '@/lib/domain/figures/drawing/scene'

type Props = {
  readonly scene: Scene
  readonly frame: number
  readonly height: number
  /** What the drawing shows; without it the drawing is decoration. */
  readonly alt: string | null
}

/** One posture of a figure as vectors, in greys that a cheap printer keeps apart. */
export function FigureFrame({ scene, frame, height, alt }: Props) {
  const { x, y, width, height: boxHeight } = scene.box
  const layers = layersOf(scene.parts).map((parts, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: layers of one still drawing; there is nothing else to tell them apart by.
    <G key={index}>
      {parts.filter(isCased).map((part) => (
        <Path
          key={keyOf(part)}
          d={part.shape}
          {...placed(part, frame)}
          {...{ fill: 'none', stroke: PAPER_CASING, strokeWidth: CASING_WIDTH, strokeLinejoin: 'round' as const }}
        />
      ))}
      {parts.map((part) => (
        <Path key={keyOf(part)} d={part.shape} {...placed(part, frame)} {...paintOf(part)} />
      ))}
    </G>
  ))
  return (
    <Svg
      viewBox={`${x} ${y} ${width} ${boxHeight}`}
      style={{ height, width: (height * width) / boxHeight }}
      {...(alt === null ? {} : showing(alt))}
    >
      <G {...(scene.isMirrored ? { transform: 'scale(-1, 1)' } : {})}>{layers}</G>
    </Svg>
  )
}

const keyOf = ({ layer, tone, shape, placements }: Part): string => [layer, tone, shape, placements[0]].join()

function placed({ placements }: Part, frame: number): { transform?: string } {
  const placement: Placement = placements[Math.min(frame, placements.length - 1)] ?? STILL
  return placement.every((value, index) => value === STILL[index])
    ? {}
    : { transform: `matrix(${placement.map((value) => value.toFixed(4)).join(', ')})` }
}

function paintOf({ tone, stroke, opacity }: Part) {
  const tones = PAPER[tone]
  return {
    ...(stroke === undefined
      ? { fill: tones }
      : {
          fill: 'none',
          stroke: tones,
          strokeWidth: stroke,
          strokeLinecap: 'round' as const,
          strokeLinejoin: 'round' as const,
        }),
    ...(opacity === undefined ? {} : { opacity }),
  }
}
