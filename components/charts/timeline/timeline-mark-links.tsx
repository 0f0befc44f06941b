import { LANE } from '@/components/charts/timeline/timeline-geometry'
import type { MarkGroup } from '@/components/charts/timeline/timeline-lanes'

type Props = {
  groups: readonly MarkGroup[]
  height: number
  label: string
  /** Where several marks are shown one by one. */
  severalHref: (group: MarkGroup) => string | null
}

/** What happened, above the plot: each mark is a link to what it stands for. */
export function TimelineMarkLinks({ groups, height, label, severalHref }: Props) {
  if (groups.length === 0) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset
    <svg
      role="group"
      aria-label={label}
      width="100%"
      height={height}
      className="pointer-events-none absolute inset-x-0 top-0 overflow-visible"
    >
      {groups.map((group) => {
        const [first] = group.marks
        const href = group.marks.length === 1 ? first.href : severalHref(group)
        return (
          // A nested svg moves its drawing by per cent; without a size of its own it clips nothing.
          <svg key={`${group.family}-${group.at}`} x={`${group.at}%`} overflow="visible">
            <title>{group.name}</title>
            {href === null ? (
              <MarkDrawing group={group} />
            ) : (
              <a href={href} aria-label={group.name} className="group/mark pointer-events-auto outline-none">
                <MarkDrawing group={group} />
              </a>
            )}
          </svg>
        )
      })}
    </svg>
  )
}

function MarkDrawing({ group: { family, marks, label, lane, anchor } }: { group: MarkGroup }) {
  const y = lane * LANE + LANE / 2
  const isStart = anchor === 'start'
  const width = 24 + label.length * 7.6
  return (
    <>
      <rect
        x={isStart ? -12 : 12 - width}
        y={y - 12}
        width={width}
        height="24"
        rx="6"
        strokeWidth="2"
        className="group-hover/mark:fill-accent-soft group-focus-visible/mark:stroke-accent-strong fill-transparent"
      />
      <Glyph family={family} y={y} isStop={marks.some(({ isStop }) => isStop)} />
      {label !== '' && (
        <text
          x={isStart ? 12 : -12}
          y={y + 5}
          textAnchor={anchor}
          className={`group-hover/mark:underline ${family === 'programme' ? 'fill-ink font-semibold' : 'fill-ink-muted'}`}
        >
          {label}
        </text>
      )}
    </>
  )
}

/** One shape a family, so that they differ without colour. */
function Glyph({ family, y, isStop }: { family: MarkGroup['family']; y: number; isStop: boolean }) {
  if (isStop) return <path d={`M0 ${y - 7} L7 ${y + 6} L-7 ${y + 6} Z`} className="fill-stop" />
  switch (family) {
    case 'programme':
      return (
        <rect
          x="-5"
          y={y - 5}
          width="10"
          height="10"
          rx="2"
          transform={`rotate(45 0 ${y})`}
          className="fill-accent-strong"
        />
      )
    case 'care':
      return <circle cy={y} r="5" strokeWidth="2" className="fill-surface stroke-ink-muted" />
    case 'measure':
      return <rect x="-5" y={y - 5} width="10" height="10" strokeWidth="2" className="fill-surface stroke-ink-muted" />
    case 'words':
      return (
        <path
          d={`M-7 ${y - 6} H7 V${y + 3} H0 L-4 ${y + 7} V${y + 3} H-7 Z`}
          strokeWidth="1.6"
          strokeLinejoin="round"
          className="fill-surface stroke-ink-muted"
        />
      )
  }
}
