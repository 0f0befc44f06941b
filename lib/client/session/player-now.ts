let origin: number | null = null

/**
 * The player's time: it begins with the device's clock and then only runs forward with the page. A clock that is put forward or back
 * in the middle of a set moves nothing.
 */
export function playerNow(): number {
  origin ??= Date.now() - performance.now()
  return origin + performance.now()
}
