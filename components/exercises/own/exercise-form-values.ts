import type { ExerciseContent } from '@/lib/domain/exercises/content/content-changes'
import type { Neighbours } from '@/lib/domain/exercises/content/ladder-links'
import type { Dose } from '@/lib/domain/exercises/dose'

/** What the form shows at first. A new exercise has no kind, position, direction or load yet: those are chosen, never assumed. */
export type ExerciseFormValues = Neighbours &
  Omit<ExerciseContent, 'category' | 'position' | 'lumbarBias' | 'load' | 'unilateral'> & {
    readonly slug: string | null
    readonly category: string
    readonly position: string
    readonly lumbarBias: string
    readonly load: string
    readonly sides: '' | 'one' | 'both'
    readonly figureOf: string
  }

type Known = ExerciseContent & Neighbours & { readonly slug: string; readonly figureOf: string }

export function valuesOf({ unilateral, ...exercise }: Known): ExerciseFormValues {
  return { ...exercise, sides: unilateral ? 'one' : 'both' }
}

/** An empty form with the usual dose and the warnings that every exercise carries. */
export function emptyValues(dose: Dose, stopIf: readonly string[]): ExerciseFormValues {
  return {
    slug: null,
    name: '',
    category: '',
    position: '',
    lumbarBias: '',
    load: '',
    sides: '',
    figureOf: '',
    targets: [],
    equipment: [],
    instructions: [],
    cues: [],
    commonErrors: [],
    stopIf,
    dose,
    indicatedFor: [],
    cautionFor: [],
    contraindicatedFor: [],
    easier: null,
    harder: null,
    evidence: '',
    source: '',
  }
}
