export type ToldValue<Value> = {
  readonly get: () => Value
  /** Tells whoever listens when it is another value than before. */
  readonly set: (next: Value) => void
  readonly subscribe: (listener: () => void) => () => void
}

/** One value that several parts of a page look at, in the form in which React's `useSyncExternalStore` asks for it. */
export function toldValue<Value>(first: Value): ToldValue<Value> {
  let value = first
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      if (next === value) return
      value = next
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
