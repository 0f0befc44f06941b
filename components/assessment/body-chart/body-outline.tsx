import { bodyPaths, regionPath } from '@/components/assessment/body-chart/body-shape'
import { BODY_REGIONS, type BodyView } from '@/lib/domain/assessment/body-chart/body-regions'

/** The body from the ribs down, fading towards the top, with the faint lines of its regions. */
export function BodyOutline({ id, view }: { id: string; view: BodyView }) {
  const halves = bodyPaths(view)
  const regions = BODY_REGIONS.filter((region) => region.view === view)
  return (
    <g className="pointer-events-none">
      <defs>
        <linearGradient id={`${id}fade`} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#fff" stopOpacity="0" />
          <stop offset=".07" stopColor="#fff" />
        </linearGradient>
        <mask id={`${id}mask`} maskUnits="userSpaceOnUse" x="0" y="0" width="104" height="304">
          <rect width="104" height="304" fill={`url(#${id}fade)`} />
        </mask>
      </defs>
      <g mask={`url(#${id}mask)`}>
        {halves.map((path) => (
          <path key={path} d={path} strokeWidth="1.6" strokeLinejoin="round" className="stroke-body-line fill-body" />
        ))}
        {halves.map((path) => (
          <path key={path} d={path} className="fill-body" />
        ))}
      </g>
      {regions
        .filter(({ part }) => part === 'sole')
        .map(({ key }) => (
          <path key={key} d={regionPath(key)} strokeWidth="0.8" className="stroke-body-line fill-body" />
        ))}
      <path
        d={regions.map(({ key }) => regionPath(key)).join('')}
        fill="none"
        strokeWidth="0.4"
        className="stroke-body-line opacity-55"
      />
    </g>
  )
}
