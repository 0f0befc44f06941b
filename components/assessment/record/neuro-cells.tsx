import { useTranslations } from 'next-intl'
import { TableCell } from '@/components/ui/table/table-cell'
import type { NeuroGrid } from '@/lib/domain/assessment/assessment'
import type { FindingChange, NeuroPart } from '@/lib/domain/assessment/findings-change'
import { isWeak } from '@/lib/domain/assessment/strength'
import { type NerveRoot, SENSATIONS, type Side } from '@/lib/domain/assessment/vocabulary'

const PARTS = ['sensation', 'strength', 'reflex'] as const satisfies readonly NeuroPart[]
const RIGHT_THEN_LEFT = ['right', 'left'] as const satisfies readonly Side[]

type Props = { root: NerveRoot; neuro: NeuroGrid; changes: readonly FindingChange[] }

/** The six places of one root. What is less than full stands out; what changed says what it was. */
export function NeuroCells({ root, neuro, changes }: Props) {
  const t = useTranslations('assessment.changes')
  const words = useTranslations('record')
  const shown = (part: NeuroPart, value: string) => {
    if (part === 'reflex') return value === '0' ? '0' : `${value}+`
    const feeling = SENSATIONS.find((known) => known === value)
    return feeling ? t(`sensations.${feeling}`) : value
  }
  return PARTS.flatMap((part) =>
    RIGHT_THEN_LEFT.map((side) => {
      const value = neuro[root][side][part]
      const change = changes.find((one) => one.kind === 'neuro' && isAt(one, { part, root, side }))
      return (
        <TableCell key={`${part}-${side}`} className={isLess(neuro, root, side, part) ? '!font-semibold' : ''}>
          {value === null ? (
            <>
              <span aria-hidden="true">–</span>
              <span className="sr-only">{words('notTested')}</span>
            </>
          ) : (
            shown(part, String(value))
          )}
          {change?.kind === 'neuro' && (
            <span
              className={`block text-sm ${change.is === 'worse' ? 'text-stop-strong' : 'text-ink-muted font-normal'}`}
            >
              {words(`was.${change.is}`, { before: shown(part, change.before) })}
            </span>
          )}
        </TableCell>
      )
    }),
  )
}

type Place = { readonly part: NeuroPart; readonly root: NerveRoot; readonly side: Side }

function isAt(one: Place, place: Place): boolean {
  return one.part === place.part && one.root === place.root && one.side === place.side
}

/** A reflex alone is neither too much nor too little: it is read against the other side. */
function isLess(neuro: NeuroGrid, root: NerveRoot, side: Side, part: NeuroPart): boolean {
  const { sensation, strength } = neuro[root][side]
  if (part === 'sensation') return sensation === 'altered' || sensation === 'absent'
  return part === 'strength' && strength !== null && isWeak(strength)
}
