import { encode } from 'uqr'
import { QUIET_ZONE, qrPath } from '@/components/people/qr-path'

/** Black on white in both themes: many cameras do not read the negative. */
export function QrSquare({ text, label, className = '' }: { text: string; label: string; className?: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const side = size + 2 * QUIET_ZONE
  return (
    <svg
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className={className}
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={qrPath(data)} fill="#000" />
    </svg>
  )
}
