import { useSyncExternalStore } from 'react'

let isKept = false
const listeners = new Set<() => void>()

/** Told after each try to write the draft of a session to the device. */
export function setDraftKept(next: boolean): void {
  if (next === isKept) return
  isKept = next
  for (const told of listeners) told()
}

function subscribe(told: () => void): () => void {
  listeners.add(told)
  return () => listeners.delete(told)
}

/** Whether the device holds what is on the page: not with a full disk, and not where there is no store. */
export function useDraftKept(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => isKept,
    () => false,
  )
}
