import { isItemDue } from '@/lib/domain/programmes/due-days'
import type { VariantKind } from '@/lib/domain/programmes/variants'
import { setsInSession } from '@/lib/domain/sessions/session-completion'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { DemoItem, DemoRevision, DemoSessionItem } from './demo-data'
import type { MissedReason } from './patient-story'
import type { Chance } from './random'

/** The items of the phase in force that the chosen version asks for in this slot. */
export function itemsAsked(revision: DemoRevision, day: PlainDate, slot: number, variant: VariantKind): DemoItem[] {
  const phase = revision.phases.find(({ position }) => position === revision.currentPhase)
  const kept =
    revision.variants.find(({ phase, kind }) => phase === revision.currentPhase && kind === variant)?.itemIds ?? []
  // An extra session, beyond what is due, repeats what the first one had.
  const due = slot <= revision.sessionsPerDay ? slot : 1
  return (phase?.items ?? []).filter((item) => isItemDue(item.dose, day, due) && kept.includes(item.id))
}

export type Diligence = {
  readonly isCutShort: boolean
  readonly extraSets: number
  readonly skipReason: MissedReason
}

/** Sets done as prescribed, cut short after the first half, or more than was asked. */
export function itemsDone(asked: readonly DemoItem[], diligence: Diligence, chance: Chance): DemoSessionItem[] {
  const kept = Math.max(1, Math.floor(asked.length / 2))
  return asked.map((item, index) => {
    const setsPrescribed = setsInSession([{ side: item.side, sets: item.dose.sets }])
    const isLeftOut = diligence.isCutShort && index >= kept
    const feels = chance.next()
    return {
      itemId: item.id,
      setsPrescribed,
      setsDone: isLeftOut ? 0 : setsPrescribed + diligence.extraSets,
      skipReason: isLeftOut ? diligence.skipReason : null,
      difficulty: isLeftOut || feels < 0.4 ? null : feels < 0.9 ? 'right' : feels < 0.95 ? 'too_easy' : 'too_hard',
    }
  })
}
