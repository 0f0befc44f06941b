import { Path, Svg, Text, View } from '@react-pdf/renderer'
import { stepsScene } from '@/components/exercises/figure/pictures'
import { FigureFrame } from '@/components/handout/figure/figure-frame'
import { INK, type PageLook } from '@/components/handout/page-look'
import { as } from '@/components/handout/tag'
import type { HandoutWords } from '@/components/handout/words/handout-words'
import { CAST, lookFor } from '@/lib/domain/figures/drawing/look'
import type { Scene } from '@/lib/domain/figures/drawing/scene'
import { figureWords } from '@/lib/domain/figures/words'
import type { HandoutItem } from '@/lib/domain/sessions/handout/handout'

const ARROW = 20
const GAP = 6

type Props = {
  readonly item: Pick<HandoutItem, 'name' | 'figure'>
  readonly side: 'left' | 'right'
  /** A person of the cast; null leaves the exercise its own. */
  readonly person: number | null
  readonly look: PageLook
  readonly words: HandoutWords
}

/** From start to end with an arrow between (look.md, Print). The first drawing speaks for all of them. */
export function FigureSteps({ item, side, person, look, words }: Props) {
  if (item.figure === null) return null
  const { record, slug } = item.figure
  const scene = stepsScene({
    record,
    side,
    pace: { tempo: null, holdSeconds: null },
    look: (person === null ? undefined : CAST[person]) ?? lookFor(slug),
  })
  const frames = Array.from({ length: countOf(scene) }, (_, frame) => frame)
  const height = heightOf(scene, frames.length, look)
  const told = figureWords(
    record.keyframes.map(({ text }) => text),
    side,
  )
  const alt = words.t('item.figure', { count: frames.length, name: item.name, words: told })
  return (
    <View style={{ flexDirection: 'row', justifyContent: 'center', alignItems: 'center', gap: GAP }}>
      {frames.map((frame) => (
        <View key={frame} style={{ flexDirection: 'row', alignItems: 'center', gap: GAP }}>
          {frame > 0 && <StepArrow />}
          <View style={{ alignItems: 'center', gap: 2 }}>
            <FigureFrame
              scene={frame === frames.length - 1 ? scene : withoutArrows(scene)}
              {...{ frame, height, alt: frame === 0 ? alt : null }}
            />
            <Text {...as('Artifact')} style={{ fontSize: look.text.small }}>
              {words.t(`item.${frame === 0 ? 'start' : frame === frames.length - 1 ? 'end' : 'then'}`)}
            </Text>
          </View>
        </View>
      ))}
    </View>
  )
}

/** One posture for each place that a piece has. */
export function countOf({ parts }: Scene): number {
  return Math.max(...parts.map(({ placements }) => placements.length))
}

/** As large as the column allows, and no taller than a line of figures may be. */
function heightOf({ box }: Scene, count: number, { columnWidth, figureHeight }: PageLook): number {
  const room = columnWidth - (count - 1) * (ARROW + 2 * GAP)
  return Math.min(figureHeight, (room / count) * (box.height / box.width))
}

/** The way of the moving part stands at the end only. */
function withoutArrows(scene: Scene): Scene {
  return { ...scene, parts: scene.parts.filter(({ tone }) => tone !== 'arrow' && tone !== 'halo') }
}

function StepArrow() {
  return (
    <Svg viewBox="0 0 20 10" style={{ width: ARROW, height: ARROW / 2 }}>
      <Path d="M1 5H15" stroke={INK} strokeWidth={1.4} fill="none" />
      <Path d="M13 1.2L19.4 5L13 8.8Z" fill={INK} />
    </Svg>
  )
}
