import { startTransition, useEffect, useState, useSyncExternalStore } from 'react'

const never = () => () => undefined

type Amounts = {
  readonly total: number
  /** What a screen shows of them at first. */
  readonly atFirst: number
  /** Few enough that putting them in is not felt on a slow phone. */
  readonly atOnce: number
}

/**
 * How many of `total` things are there. A page that has just been loaded begins with what its screen shows and puts the others in, some at
 * a time, once it answers to keys and presses. Reached from another page it shows all of them at once, so that going back finds
 * its place again. For those who have no script the others, or the way to them, have to stand in a `noscript`.
 */
export function useFilled({ total, atFirst, atOnce }: Amounts): number {
  const isLoaded = useSyncExternalStore(
    never,
    () => false,
    () => true,
  )
  const [filled, setFilled] = useState(isLoaded ? atFirst : Number.POSITIVE_INFINITY)
  useEffect(() => {
    if (filled < total) startTransition(() => setFilled(filled + atOnce))
  }, [filled, total, atOnce])
  return filled
}
