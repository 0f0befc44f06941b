import type { Position } from '@/lib/domain/exercises/exercise'

/** A head and a body over a floor line: how one lies, kneels or stands, and no more. */
const SHAPES: Record<Position, { head: readonly [number, number]; body: string }> = {
  supine: { head: [14, 44], body: 'M22 47H46L58 34L70 47H80' },
  prone: { head: [14, 45], body: 'M22 47H82' },
  side_lying: { head: [14, 40], body: 'M22 44Q36 38 48 45L60 38L72 47' },
  quadruped: { head: [20, 24], body: 'M32 28H62M34 28V48M62 28V48H76' },
  seated: { head: [40, 10], body: 'M40 18V36H60V50M36 36H34V50' },
  standing: { head: [48, 8], body: 'M48 16V34L44 50M48 34L52 50M48 20L40 32M48 20L56 32' },
  kneeling: { head: [46, 12], body: 'M46 20V38L52 49H66M46 38L58 38V49' },
  walking: { head: [48, 8], body: 'M48 16L47 33L36 50M47 33L58 42L60 50M48 20L38 28M48 20L58 28' },
}

/** Stands where the moving figure will be. Decoration: the words beside it say the same. */
export function PositionGlyph({ position, className }: { position: Position; className?: string }) {
  const { head, body } = SHAPES[position]
  return (
    <svg viewBox="0 0 96 56" aria-hidden="true" className={className} fill="none" strokeLinecap="round">
      <path d="M2 53H94" strokeWidth="2" className="stroke-floor" />
      <path d={body} strokeWidth="5" strokeLinejoin="round" className="stroke-on-stage" />
      <circle cx={head[0]} cy={head[1]} r="5.5" className="fill-on-stage" />
    </svg>
  )
}
