'use client'

import { useContext, useSyncExternalStore } from 'react'
import { BuilderContext } from '@/components/programmes/builder/builder-context'
import type { Row } from '@/components/programmes/builder/rows/use-plan-views'

/** The rows by id. A card listens to its own alone, so that a change of one line draws one card and not the list around it. */
export type RowStore = {
  readonly get: (id: string) => Row | undefined
  readonly listen: (id: string, heard: () => void) => () => void
  readonly fill: (rows: readonly Row[]) => void
}

export function rowStore(first: readonly Row[]): RowStore {
  let rows = new Map(first.map((row) => [row.id, row]))
  const listeners = new Map<string, Set<() => void>>()
  return {
    get: (id) => rows.get(id),
    listen: (id, heard) => {
      const own = listeners.get(id) ?? new Set()
      listeners.set(id, own.add(heard))
      return () => own.delete(heard)
    },
    fill: (next) => {
      const before = rows
      rows = new Map(next.map((row) => [row.id, row]))
      for (const [id, own] of listeners) if (before.get(id) !== rows.get(id)) for (const heard of own) heard()
    },
  }
}

/** Undefined for the moment between being added and being filled in, and between being taken out and being gone. */
export function useRow(id: string): Row | undefined {
  const store = useContext(BuilderContext)?.rows
  if (!store) throw new Error('A part of the builder stands outside it')
  const get = () => store.get(id)
  return useSyncExternalStore((heard) => store.listen(id, heard), get, get)
}
