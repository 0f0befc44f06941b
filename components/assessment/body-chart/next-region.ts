import { regionCentre } from '@/components/assessment/body-chart/body-shape'
import { BODY_REGIONS, type RegionKey, regionOf } from '@/lib/domain/assessment/body-chart/body-regions'

const STEPS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
}

/** The nearest region in the way of an arrow key, on the same view; null for another key or at the edge of the body. */
export function nextRegion(from: RegionKey, arrow: string): RegionKey | null {
  const step = STEPS[arrow]
  if (!step) return null
  const [x, y] = regionCentre(from)
  let nearest: { key: RegionKey; distance: number } | null = null
  for (const { key } of BODY_REGIONS.filter(({ view }) => view === regionOf(from).view)) {
    const [otherX, otherY] = regionCentre(key)
    const [dx, dy] = [otherX - x, otherY - y]
    const along = dx * step[0] + dy * step[1]
    const aside = Math.abs(dx * step[1]) + Math.abs(dy * step[0])
    // A region straight ahead is nearer than one off to the side.
    const distance = along + 2.5 * aside
    if (along > 2 && aside < 2 * along && (nearest === null || distance < nearest.distance)) nearest = { key, distance }
  }
  return nearest?.key ?? null
}
