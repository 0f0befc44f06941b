type Curve = { readonly shares: readonly number[]; readonly words: string }

type Props = {
  /** Share after each week; the first is after week 1. Drawn over the one before, which is dashed. */
  current: Curve
  previous: Curve | null
  weeks: number
  /** The week in which most stop, in words at its place. */
  mark: { readonly week: number; readonly words: string } | null
  startWords: string
}

const [TOP, BOTTOM, HEIGHT] = [10, 118, 142]
const LEVELS = [100, 50, 0]
/** Two lines of words at the right end need this much between them. */
const WORDS_APART = 18

const yOf = (share: number) => BOTTOM - share * (BOTTOM - TOP)

/** Under both lines at its week, or above them where there is no room. */
function wordsAt({ week, before, after }: Step, previous: Curve | null): number {
  const other = previous?.shares[week - 1]
  const under = Math.max(after, other === undefined ? after : yOf(other)) + WORDS_APART
  return under > BOTTOM - 4 ? before - 8 : under
}

type Step = { readonly week: number; readonly before: number; readonly after: number }

function stepsOf(shares: readonly number[]): Step[] {
  return shares.map((share, index) => ({
    week: index + 1,
    before: yOf(index === 0 ? 1 : (shares[index - 1] ?? 1)),
    after: yOf(share),
  }))
}

/** Level within a week, and down at its end. */
function Line({ steps, at, look }: { steps: readonly Step[]; at: (week: number) => string; look: 'now' | 'before' }) {
  const isDashed = look === 'before'
  return (
    <g
      className={isDashed ? 'stroke-edge' : 'stroke-accent'}
      strokeWidth={isDashed ? 1.8 : 2.6}
      strokeDasharray={isDashed ? '4 4' : undefined}
    >
      {steps.map(({ week, before, after }) => (
        <g key={week}>
          <line x1={at(week - 1)} x2={at(week)} y1={before} y2={before} />
          <line x1={at(week)} x2={at(week)} y1={before} y2={after} />
        </g>
      ))}
    </g>
  )
}

function Ends({ current, previous }: Pick<Props, 'current' | 'previous'>) {
  const now = yOf(current.shares.at(-1) ?? 1)
  const then = previous && yOf(previous.shares.at(-1) ?? 1)
  const apart = then === null ? 0 : Math.max(0, WORDS_APART - Math.abs(then - now)) / 2
  const shift = then === null || then >= now ? apart : -apart
  return (
    <svg aria-hidden="true" width="88" height={HEIGHT} className="block shrink-0 overflow-visible">
      <text x="6" y={now + 5 - shift} className="fill-accent-strong font-semibold">
        {current.words}
      </text>
      {previous && then !== null && (
        <text x="6" y={then + 5 + shift} className="fill-ink-muted">
          {previous.words}
        </text>
      )}
    </svg>
  )
}

/** A share that only falls, from 100 % at the start. As wide as its place; the sentence and the table beside it say the same. */
export function StepCurve({ current, previous, weeks, mark, startWords }: Props) {
  const at = (week: number) => `${(week / weeks) * 100}%`
  const steps = stepsOf(current.shares)
  const marked = steps.find((step) => step.week === mark?.week)
  const isMarkLeft = (marked?.week ?? 0) > weeks / 2
  return (
    <div aria-hidden="true" className="flex text-[14px] leading-none">
      <svg aria-hidden="true" width="32" height={HEIGHT} className="block shrink-0">
        {LEVELS.map((level) => (
          <text key={level} x="24" y={yOf(level / 100) + 5} textAnchor="end" className="fill-ink-muted">
            {level}
          </text>
        ))}
      </svg>
      <svg aria-hidden="true" width="100%" height={HEIGHT} className="block min-w-0 flex-1 overflow-visible">
        {LEVELS.map((level) => (
          <line key={level} x2="100%" y1={yOf(level / 100)} y2={yOf(level / 100)} className="stroke-line" />
        ))}
        {steps.map(({ week, before }) => (
          <rect
            key={week}
            x={at(week - 1)}
            width={`${100 / weeks}%`}
            y={before}
            height={BOTTOM - before}
            opacity="0.7"
            className="fill-accent-soft"
          />
        ))}
        {previous && <Line steps={stepsOf(previous.shares)} at={at} look="before" />}
        <Line steps={steps} at={at} look="now" />
        {marked && (
          <>
            <line
              x1={at(marked.week)}
              x2={at(marked.week)}
              y1={marked.before}
              y2={marked.after}
              strokeWidth="4"
              className="stroke-stop"
            />
            <text
              x={at(marked.week)}
              dx={isMarkLeft ? -8 : 8}
              y={wordsAt(marked, previous)}
              textAnchor={isMarkLeft ? 'end' : 'start'}
              strokeWidth="4"
              className="fill-ink stroke-surface font-semibold [paint-order:stroke]"
            >
              {mark?.words}
            </text>
          </>
        )}
        {[3, 6, 9, 12]
          .filter((week) => week <= weeks)
          .map((week) => (
            <text key={week} x={at(week)} y={HEIGHT - 4} textAnchor="middle" className="fill-ink-muted">
              {week}
            </text>
          ))}
        <text x="0" y={HEIGHT - 4} className="fill-ink-muted">
          {startWords}
        </text>
      </svg>
      <Ends current={current} previous={previous} />
    </div>
  )
}
