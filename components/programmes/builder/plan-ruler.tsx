'use client'

import { useTranslations } from 'next-intl'
import { useBuilderContext } from '@/components/programmes/builder/builder-context'
import type { PhaseView, Row } from '@/components/programmes/builder/rows/use-plan-views'
import { Card } from '@/components/ui/card'
import { LUMBAR_BIASES } from '@/lib/domain/exercises/exercise'
import { biasAgainst } from '@/lib/domain/programmes/builder/builder-view'
import { MAX_ITEMS_PER_PHASE } from '@/lib/domain/programmes/can-activate'

const BALANCE = ['core', 'posture', 'flexibility'] as const
const FILLS = { fits: 'fill-accent', caution: 'fill-caution', blocked: 'fill-stop' } as const

/** One session of the phase now, as minutes against the clinic's budget, with its balance and directions in numbers. */
export function PlanRuler({ view: { phase, load, rows } }: { view: PhaseView }) {
  const t = useTranslations('programmes')
  const te = useTranslations('exercises')
  const { facts } = useBuilderContext()
  const budget = facts.minutesBudget
  const over = load.minutes - budget
  const other = rows.filter(({ view }) => !BALANCE.some((kind) => kind === view.exercise.category)).length
  const against = biasAgainst(facts.direction)
  return (
    <Card aria-label={t('ruler.now', { phase: phase.name })} className="sm:p-4">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <p className="text-xl font-bold">{t('ruler.minutes', { count: load.minutes })}</p>
        <p className={over > 0 ? 'text-caution-strong font-semibold' : 'text-ink-muted'}>
          {over > 0 ? t('ruler.over', { count: over, budget }) : t('ruler.within', { left: -over, budget })}
        </p>
        <p className="text-ink-muted ml-auto">{t('ruler.items', { count: rows.length, most: MAX_ITEMS_PER_PHASE })}</p>
      </div>
      <RulerBar rows={rows} budget={budget} minutes={load.minutes} label={t('ruler.image', { budget })} />
      <ul className="mt-2.5 flex flex-wrap gap-x-6 gap-y-1">
        <li>
          {BALANCE.map((kind) => (
            <span key={kind} className="mr-3">
              {te(`category.${kind}`)} <b className="font-semibold">{load.categories.get(kind) ?? 0}</b>
            </span>
          ))}
          {other > 0 && (
            <span>
              {t('ruler.other')} <b className="font-semibold">{other}</b>
            </span>
          )}
        </li>
        <li>
          {LUMBAR_BIASES.filter((bias) => load.biases.has(bias)).map((bias) => (
            <span key={bias} className={`mr-3 ${bias === against ? 'text-stop-strong' : ''}`}>
              {te(`bias.${bias}`)} <b className="font-semibold">{load.biases.get(bias)}</b>
              {bias === against && ` ${t('builder.against')}`}
            </span>
          ))}
        </li>
        <li className="text-ink-muted ml-auto">{load.equipment.join(', ') || t('builder.noEquipment')}</li>
      </ul>
    </Card>
  )
}

type BarProps = { rows: readonly Row[]; budget: number; minutes: number; label: string }

/** Widths are per cent of whichever is longer, the session or the budget; the mark is the budget. */
function RulerBar({ rows, budget, minutes, label }: BarProps) {
  const whole = Math.max(budget * 1.15, minutes) * 60
  const percent = (seconds: number) => `${((seconds / whole) * 100).toFixed(2)}%`
  const starts = rows.map((_, index) => rows.slice(0, index).reduce((sum, { view }) => sum + view.seconds, 0))
  return (
    <svg role="img" aria-label={label} width="100%" height="22" className="mt-2 block">
      <rect y="4" width="100%" height="14" rx="3" className="fill-sunken" />
      {rows.map(({ id, view }, index) => (
        <rect
          key={id}
          x={percent(starts[index] ?? 0)}
          y="4"
          width={percent(Math.max(0, view.seconds - whole * 0.004))}
          height="14"
          rx="3"
          className={`${FILLS[view.fit.verdict]} ${index % 2 === 0 ? '' : 'opacity-75'}`}
        >
          <title>{view.exercise.name}</title>
        </rect>
      ))}
      <rect x={percent(budget * 60)} y="0" width="3" height="22" rx="1.5" className="fill-caution-strong" />
    </svg>
  )
}
