import 'server-only'

import { establishedDirection } from '@/lib/domain/assessment/preference'
import type { PhaseStage } from '@/lib/domain/exercises/exercise'
import { type Fit, fitOf } from '@/lib/domain/exercises/fit'
import { rulesInForce } from '@/lib/domain/exercises/modifier'
import type { Library } from '@/lib/server/exercises/queries'
import type { PatientPicture } from '@/lib/server/programmes/picture'

export type FitFor = (exerciseSlug: string, stage: PhaseStage | null) => Fit

/** The fit of any exercise of the library for one person; the rules in force are found once. */
export function fitterFor(library: Library, picture: PatientPicture): FitFor {
  // What was found once only is no rule yet (clinical.md 1.3).
  const directionalPreference = establishedDirection(picture.preference)
  const modifiers = rulesInForce(library.modifiers, {
    modifiers: picture.modifiers,
    directionalPreference,
    irritability: picture.irritability,
  })
  return (slug, stage) => {
    const exercise = library.bySlug.get(slug)
    if (!exercise) throw new Error('A programme uses an exercise that the library lacks')
    return fitOf(exercise.facts, {
      conditions: picture.conditions,
      modifiers,
      directionalPreference,
      stage,
      tensionerObstacles: picture.tensionerObstacles,
    })
  }
}
