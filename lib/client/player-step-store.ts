/**
 * What stands in the middle of the top row, which the page draws and the player knows: a store of one string, null before there is a
 * player, and empty where everything stands on one page.
 */
let step: string | null = null
const listeners = new Set<() => void>()

export function setPlayerStep(next: string | null): void {
  if (next === step) return
  step = next
  for (const listener of listeners) listener()
}

export function subscribeToPlayerStep(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const playerStep = (): string | null => step
