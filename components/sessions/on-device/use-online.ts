'use client'

import { useSyncExternalStore } from 'react'

function subscribe(told: () => void): () => void {
  for (const name of ['online', 'offline']) addEventListener(name, told)
  return () => {
    for (const name of ['online', 'offline']) removeEventListener(name, told)
  }
}

/** What the phone says of its signal; a no can be trusted, a yes cannot. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )
}
