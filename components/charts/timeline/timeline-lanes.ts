import { dayCentre, LANE, type TimelineMark } from '@/components/charts/timeline/timeline-geometry'
import type { TimelineSpan } from '@/lib/domain/progress/timeline/timeline-spans'

/** Each family of marks has its own lane, in this order; a lane without marks is left out. */
export const MARK_FAMILIES = ['programme', 'care', 'measure', 'words'] as const

/** Marks of one family that lie too close to be pressed one by one. */
export type MarkGroup = {
  readonly family: TimelineMark['family']
  readonly marks: readonly [TimelineMark, ...TimelineMark[]]
  /** Per cent of the plot. */
  readonly at: number
  readonly lane: number
  /** In full; what is seen beside the mark is part of it. */
  readonly name: string
  /** Empty where there is no room for it: the name stays. */
  readonly label: string
  readonly anchor: 'start' | 'end'
}
type Placed = Omit<MarkGroup, 'name' | 'label' | 'anchor'>

/** About as narrow as the plot gets, in px; widths of text are estimates, for only the browser measures it. */
const [PLOT_PX, CHARACTER_PX, GLYPH_PX] = [470, 7.6, 26]
/** The least distance of two targets (WCAG 2.2, 2.5.8). */
const TARGET_PX = 24

/** Puts marks on the lane of their family, together where they would meet, with a label where there is room for it. */
export function placeInLanes(
  marks: readonly TimelineMark[],
  days: readonly TimelineSpan[],
  several: (count: number) => string,
): { groups: MarkGroup[]; height: number } {
  const present = MARK_FAMILIES.filter((family) => marks.some((mark) => mark.family === family))
  const groups = present.flatMap((family, lane) => {
    const placed = gather(
      marks.filter((mark) => mark.family === family),
      days,
      lane,
    )
    return placed.map((group, index) => ({
      ...group,
      name: nameOf(group.marks, several),
      ...labelled(group, placed[index - 1], placed[index + 1], several),
    }))
  })
  return { groups, height: present.length * LANE }
}

function gather(marks: readonly TimelineMark[], days: readonly TimelineSpan[], lane: number): Placed[] {
  const groups: Placed[] = []
  for (const mark of marks) {
    const index = days.findIndex(({ day, to }) => day <= mark.day && mark.day <= to)
    if (index < 0) continue
    const at = dayCentre(index, days.length)
    const last = groups.at(-1)
    if (last && px(at - last.at) < TARGET_PX) groups[groups.length - 1] = { ...last, marks: [...last.marks, mark] }
    else groups.push({ family: mark.family, marks: [mark], at, lane })
  }
  return groups
}

function nameOf(marks: MarkGroup['marks'], several: (count: number) => string): string {
  const names = marks.map(({ name }) => name).join('; ')
  return marks.length === 1 ? names : `${several(marks.length)}: ${names}`
}

/** Right of its mark, or left of it at the end; nowhere when another one stands there. */
function labelled(
  { marks, at }: Placed,
  before: Placed | undefined,
  after: Placed | undefined,
  several: (count: number) => string,
): Pick<MarkGroup, 'label' | 'anchor'> {
  const label = marks.length === 1 ? marks[0].label : several(marks.length)
  const width = label.length * CHARACTER_PX + GLYPH_PX
  if (px((after?.at ?? 100) - at) >= width) return { label, anchor: 'start' }
  // The one before has taken what is left of this one, unless it lies far away.
  const room = px(at - (before?.at ?? 0)) - (before ? PLOT_PX / 4 : 0)
  return room >= width ? { label, anchor: 'end' } : { label: '', anchor: 'start' }
}

const px = (share: number) => (share / 100) * PLOT_PX
