import type { Condition, Direction, Irritability, NerveRoot } from '@/lib/domain/assessment/vocabulary'
import type { Dose } from '@/lib/domain/exercises/dose'
import type { ItemSide } from '@/lib/domain/programmes/item'
import type { Reporting } from '@/lib/domain/programmes/templates/cert'

/** What the form of a template begins with. */
export type TemplateFormValues = {
  readonly name: string
  readonly summary: string
  readonly conditions: readonly Condition[]
  readonly direction: Direction | 'any' | null
  readonly roots: readonly NerveRoot[]
  readonly irritability: Irritability | null
  readonly suitableWhen: readonly string[]
  readonly notSuitableWhen: readonly string[]
  readonly evidenceNote: string
  readonly reporting: Reporting
  readonly isShared: boolean
}
/** An item as its author decides what goes along. */
export type TemplateFormItem = {
  readonly exerciseSlug: string
  readonly name: string
  readonly dose: Dose
  readonly side: ItemSide | null
  readonly note: string | null
  readonly why: string | null
  /** Which of the two stand in the template that the programme came from, word for word: they name nobody. */
  readonly fromTemplate: readonly ('note' | 'why')[]
}
export type TemplateFormPhase = { readonly name: string; readonly items: readonly TemplateFormItem[] }
/** An own template that may get its next version. */
export type TemplateTarget = { readonly ownId: string; readonly number: number; readonly name: string }
