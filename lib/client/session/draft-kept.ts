import { useSyncExternalStore } from 'react'
import { toldValue } from '@/lib/client/told-value'

/** Told after each try to write the draft of a session to the device. */
export const draftKept = toldValue(false)

/** Whether the device holds what is on the page: not with a full disk, and not where there is no store. */
export function useDraftKept(): boolean {
  return useSyncExternalStore(draftKept.subscribe, draftKept.get, () => false)
}
