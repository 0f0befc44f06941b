import { ExerciseSection, type ShownExercise } from '@/components/sessions/player/exercise-section'
import { ExerciseStage } from '@/components/sessions/player/exercise-stage'
import type { PlayedExercise } from '@/components/sessions/player/session-player'
import type { ShownSide } from '@/lib/domain/figures/picture'
import { figureWords } from '@/lib/domain/figures/words'
import type { PlannableItem, PlayerStep } from '@/lib/domain/sessions/session-plan'

type Item = PlannableItem &
  ShownExercise & {
    readonly exerciseId: string
    readonly exerciseVersion: number
    readonly postures: readonly string[]
  }

/** The steps of a session as the player shows them, each with its figure. */
export function playedExercises(steps: readonly PlayerStep<Item>[], look: number | null): PlayedExercise[] {
  return steps.map(({ item, position, sets }) => {
    const shown = (side: ShownSide) => ({
      figure: { exerciseId: item.exerciseId, version: item.exerciseVersion, dose: item.dose, side, look },
      words: figureWords(item.postures, side),
    })
    const stage = (side: ShownSide) => <ExerciseStage position={item.position} {...shown(side)} />
    return {
      itemId: item.id,
      name: item.name,
      cue: item.cues[0] ?? '',
      totalSets: sets.length,
      sets,
      section: (
        <ExerciseSection
          exercise={item}
          step={position}
          total={steps.length}
          {...shown(item.side === 'left' ? 'left' : 'right')}
        />
      ),
      stages: { left: item.side === 'both' || item.side === 'left' ? stage('left') : null, right: stage('right') },
    }
  })
}
