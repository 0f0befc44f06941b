const MARK = 'drawn-here'

/** The address of a page that the device draws without asking the network: what it shows may not have reached the server yet. */
export function drawnHere(path: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}${MARK}=1`
}

export function isDrawnHere(address: string): boolean {
  return new URL(address).searchParams.has(MARK)
}
