'use client'

import { useId } from 'react'

export type BodySide = 'left' | 'right' | 'both'

type Props = { side: BodySide; before?: number }

const LEG =
  'M62 126C56 118 26 116 24.5 132 22 160 28 190 31 212 28 236 31 262 35 284 37 300 37 312 36 320 30 326 24 332 26 338H48C51 332 50 324 49 316 50 300 55 280 55 258 56 240 54 228 55 214 58 186 62 160 62 136Z'
const TRUNK =
  'M38 0C32 10 34 40 37 62 38 78 34 90 29 106 26 118 24 126 24 136H104C104 126 102 118 99 106 94 90 90 78 91 62 94 40 96 10 90 0Z'

/** From the low back (1) to the foot (6): top and height of the zone, and where its pointer begins. */
const ZONES = [
  { site: 1, top: 56, height: 42, dot: [54, 76], shown: 'group-has-[input[value="1"]:checked]/site:opacity-100' },
  { site: 2, top: 104, height: 42, dot: [46, 125], shown: 'group-has-[input[value="2"]:checked]/site:opacity-100' },
  { site: 3, top: 152, height: 48, dot: [44, 175], shown: 'group-has-[input[value="3"]:checked]/site:opacity-100' },
  { site: 4, top: 206, height: 38, dot: [43, 225], shown: 'group-has-[input[value="4"]:checked]/site:opacity-100' },
  { site: 5, top: 250, height: 50, dot: [43, 275], shown: 'group-has-[input[value="5"]:checked]/site:opacity-100' },
  { site: 6, top: 308, height: 32, dot: [40, 328], shown: 'group-has-[input[value="6"]:checked]/site:opacity-100' },
] as const

/** Across the body, 0 to 128; seen from behind, so the left leg is at the left. */
const SPANS = { left: [18, 46], right: [64, 46], both: [18, 92] } as const

/**
 * The lower body from behind beside the list of places. The chosen radio of the surrounding `group/site` lights its zone
 * by CSS alone: nothing to load. Decoration: the list says everything in words.
 */
export function SiteBody({ side, before }: Props) {
  const id = useId()
  const mirrored = (x: number) => (side === 'left' ? x : 128 - x)
  const beforeZone = ZONES.find((zone) => zone.site === before)
  return (
    <svg
      viewBox="0 0 132 350"
      aria-hidden="true"
      className="-ml-1.5 hidden h-[21.875rem] w-33 shrink-0 @min-[16.5rem]:block"
    >
      <defs>
        <linearGradient id={`${id}f`} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#fff" stopOpacity="0" />
          <stop offset=".13" stopColor="#fff" />
        </linearGradient>
        <mask id={`${id}m`}>
          <rect width="132" height="350" fill={`url(#${id}f)`} />
        </mask>
        <clipPath id={`${id}c`}>
          <path d={TRUNK} />
          <path d={LEG} />
          <path d={LEG} transform="translate(128 0) scale(-1 1)" />
        </clipPath>
      </defs>
      <g className="fill-body">
        <path d={TRUNK} mask={`url(#${id}m)`} />
        <path d={LEG} />
        <path d={LEG} transform="translate(128 0) scale(-1 1)" />
      </g>
      <g fill="none" strokeWidth="2" strokeLinecap="round" className="stroke-body-line">
        <path d="M64 4V100" strokeDasharray="1 6" />
        <path d="M31 141Q46 150 61 141M67 141Q82 150 97 141M64 108V144" />
      </g>
      {ZONES.map(({ site, dot }) => (
        <g key={site}>
          <path
            d={`M${mirrored(dot[0])} ${dot[1]}H132`}
            strokeWidth="1.2"
            strokeDasharray="2 4"
            className="stroke-edge"
          />
          <circle cx={mirrored(dot[0])} cy={dot[1]} r="3.5" className="fill-body-line" />
        </g>
      ))}
      <g clipPath={`url(#${id}c)`} className="fill-accent-strong">
        {ZONES.map(({ site, top, height, shown }) => {
          const [left, width] = site === 1 ? SPANS.both : SPANS[side]
          return (
            <rect
              key={site}
              x={left}
              y={top}
              width={width}
              height={height}
              className={`opacity-0 transition-opacity ${shown}`}
            />
          )
        })}
      </g>
      {ZONES.map(({ site, dot, shown }) => (
        <path
          key={site}
          d={`M${mirrored(dot[0])} ${dot[1]}H132`}
          strokeWidth="2.5"
          className={`stroke-accent-strong opacity-0 transition-opacity ${shown}`}
        />
      ))}
      {beforeZone && (
        <ellipse
          cx={mirrored(43)}
          cy={beforeZone.dot[1]}
          rx="18"
          ry="19"
          fill="none"
          strokeWidth="2"
          strokeDasharray="4 4"
          className="stroke-ink"
        />
      )}
    </svg>
  )
}
