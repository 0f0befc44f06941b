import type { Part } from '@/lib/domain/figures/drawing/part'

/** Groups what is painted in one layer: the casing of all its pieces lies under all their fills. */
export function layersOf(parts: readonly Part[]): (readonly Part[])[] {
  const groups: Part[][] = []
  for (const part of parts) {
    const last = groups[groups.length - 1]
    if (last && last[0]?.layer === part.layer) last.push(part)
    else groups.push([part])
  }
  return groups
}
