import type { Direction } from '@/lib/domain/assessment/vocabulary'
import type { Dose } from '@/lib/domain/exercises/dose'
import type { Category, Load, LumbarBias, PhaseStage, Position } from '@/lib/domain/exercises/exercise'
import type { FitView } from '@/lib/domain/exercises/fit-view'
import type { Rung } from '@/lib/domain/exercises/ladder'
import { isBlockedWithoutReason, isMissingNote } from '@/lib/domain/programmes/assign'
import type { BuilderLine, ChosenVariant } from '@/lib/domain/programmes/builder/draft-plan'
import { itemSeconds, sessionMinutes } from '@/lib/domain/programmes/dose-minutes'
import { proposeVariants, type VariantKind } from '@/lib/domain/programmes/variants'

/** An exercise as the builder needs it: what it is, and what it is to this person in each stage. */
export type BuilderExercise = {
  readonly id: string
  readonly version: number
  readonly slug: string
  readonly name: string
  readonly targets: readonly string[]
  readonly category: Category
  readonly load: Load
  readonly lumbarBias: LumbarBias
  readonly position: Position
  readonly equipment: readonly string[]
  readonly isOneSided: boolean
  readonly dose: Dose
  readonly easier: string | null
  readonly harder: string | null
  readonly rung: Rung | null
  readonly isFavourite: boolean
  /** Only the stages in which something speaks against it. */
  readonly fits: { readonly [Stage in PhaseStage]?: FitView }
}
export type BuilderLibrary = ReadonlyMap<string, BuilderExercise>

export type BuilderPhase = {
  readonly position: number
  readonly name: string
  readonly stage: PhaseStage
  readonly weeks: number
  readonly goal: string
}

/** A line with what the rules say of it. */
export type LineView = {
  readonly line: BuilderLine
  readonly exercise: BuilderExercise
  readonly seconds: number
  readonly fit: FitView
  readonly needsReason: boolean
  readonly needsNote: boolean
}

const FITS: FitView = { verdict: 'fits', reasons: [] }

export function fitIn(exercise: BuilderExercise, stage: PhaseStage): FitView {
  return exercise.fits[stage] ?? FITS
}

/** The same line and exercise give the same view: `seen` keeps them, so that a screen draws anew only what changed. */
export function lineView(
  line: BuilderLine,
  stage: PhaseStage,
  library: BuilderLibrary,
  seen: WeakMap<BuilderLine, LineView>,
): LineView | null {
  const before = seen.get(line)
  if (before) return before
  const exercise = library.get(line.exerciseSlug)
  if (!exercise) return null
  const fit = fitIn(exercise, stage)
  const judged = { fit, note: line.note, overrideReason: line.overrideReason }
  const view: LineView = {
    line,
    exercise,
    fit,
    seconds: itemSeconds(line.dose, line.side),
    needsReason: isBlockedWithoutReason(judged),
    needsNote: isMissingNote(judged),
  }
  seen.set(line, view)
  return view
}

export type PhaseLoad = {
  readonly minutes: number
  readonly categories: ReadonlyMap<Category, number>
  readonly biases: ReadonlyMap<LumbarBias, number>
  readonly equipment: readonly string[]
}

/** What a session of these lines comes to. */
export function phaseLoad(views: readonly LineView[]): PhaseLoad {
  return {
    minutes: sessionMinutes(views.map(({ line }) => line)),
    categories: counted(views.map(({ exercise }) => exercise.category)),
    biases: counted(views.map(({ exercise }) => exercise.lumbarBias)),
    equipment: [...new Set(views.flatMap(({ exercise }) => exercise.equipment))],
  }
}

function counted<Word>(words: readonly Word[]): ReadonlyMap<Word, number> {
  const counts = new Map<Word, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** The load direction that goes against what eases the person (clinical.md 3, rule 4); null where there is none to go against. */
export function biasAgainst(direction: Direction): LumbarBias | null {
  if (direction === 'extension') return 'flexion'
  return direction === 'flexion' ? 'extension' : null
}

export type VariantView = {
  readonly kind: VariantKind
  readonly itemIds: readonly string[]
  readonly minutes: number
  readonly isChosen: boolean
}

/** The three versions of a phase's session: as the therapist chose them, or else as the rules propose them. */
export function variantViews(
  phase: number,
  views: readonly LineView[],
  chosen: readonly ChosenVariant[],
  busyDayMinutes: number,
): readonly VariantView[] {
  const candidates = views.map(({ line, exercise }) => ({
    ...line,
    category: exercise.category,
    load: exercise.load,
    position: exercise.position,
  }))
  return proposeVariants(candidates, busyDayMinutes).map((proposed) => {
    const own = chosen.find((variant) => variant.phase === phase && variant.kind === proposed.kind)
    if (!own) return { ...proposed, isChosen: false }
    const items = views.map(({ line }) => line).filter((line) => own.itemIds.includes(line.id))
    return { kind: own.kind, itemIds: items.map(({ id }) => id), minutes: sessionMinutes(items), isChosen: true }
  })
}
