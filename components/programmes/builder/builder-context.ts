'use client'

import { createContext, useContext } from 'react'
import type { RowStore } from '@/components/programmes/builder/rows/row-store'
import type { Direction, KneeSide } from '@/lib/domain/assessment/vocabulary'
import type { BuilderLibrary, BuilderPhase } from '@/lib/domain/programmes/builder/builder-view'
import type { PlanEdit } from '@/lib/domain/programmes/builder/draft-plan'
import type { NewerVersion } from '@/lib/domain/programmes/plan'

/** What does not change while a draft is written. */
export type BuilderFacts = {
  readonly library: BuilderLibrary
  readonly phases: readonly BuilderPhase[]
  readonly givenName: string
  readonly episodeSide: KneeSide
  readonly direction: Direction
  readonly minutesBudget: number
  readonly newer: ReadonlyMap<string, NewerVersion>
  readonly look: number | null
  readonly libraryHref: string
}

export type BuilderHands = {
  /** `about`: changes of the same thing one after the other are undone together. */
  readonly edit: (edit: PlanEdit, about?: string) => void
  readonly add: (slugs: readonly string[], phase: number, before?: string | null) => void
  readonly duplicate: (itemIds: readonly string[]) => void
  readonly swap: (itemId: string, slug: string) => void
  /** A change that may wait until typing rests; whatever else is done comes after it. */
  readonly later: (key: string, change: () => void) => void
  /** Does now what waits. */
  readonly settle: () => void
  readonly undo: () => void
  readonly redo: () => void
  /** Said to those who do not see it. */
  readonly say: (sentence: string) => void
}

type Builder = {
  readonly facts: BuilderFacts
  readonly hands: BuilderHands
  /** False until the script has taken the page over. */
  readonly isLive: boolean
  readonly rows: RowStore
}

export const BuilderContext = createContext<Builder | null>(null)

export function useBuilderContext(): Builder {
  const value = useContext(BuilderContext)
  if (!value) throw new Error('A part of the builder stands outside it')
  return value
}
