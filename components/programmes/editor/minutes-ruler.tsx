import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import type { Category, LumbarBias } from '@/lib/domain/exercises/exercise'
import { LUMBAR_BIASES } from '@/lib/domain/exercises/exercise'
import { MAX_ITEMS_PER_PHASE } from '@/lib/domain/programmes/can-activate'
import type { PlanItem, PlanPhase } from '@/lib/domain/programmes/plan'

const BALANCE = ['core', 'posture', 'flexibility'] as const satisfies readonly Category[]
const FILLS = { fits: 'fill-accent', caution: 'fill-caution', blocked: 'fill-stop' } as const

/** One session of the phase now, as minutes against the clinic's budget, with its balance and directions in numbers. */
export function MinutesRuler({ phase, budget }: { phase: PlanPhase; budget: number }) {
  const t = useTranslations('programmes')
  const te = useTranslations('exercises')
  const over = phase.minutes - budget
  const other = phase.items.filter((item) => !BALANCE.some((kind) => kind === item.category)).length
  const equipment = [...new Set(phase.items.flatMap((item) => item.equipment))]
  return (
    <Card aria-label={t('ruler.now', { phase: phase.name })} className="sm:p-4">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <p className="text-xl font-bold">{t('ruler.minutes', { count: phase.minutes })}</p>
        <p className={over > 0 ? 'text-caution-strong font-semibold' : 'text-ink-muted'}>
          {over > 0 ? t('ruler.over', { count: over, budget }) : t('ruler.within', { left: -over, budget })}
        </p>
        <p className="text-ink-muted ml-auto">
          {t('ruler.items', { count: phase.items.length, most: MAX_ITEMS_PER_PHASE })}
        </p>
      </div>
      <RulerBar items={phase.items} budget={budget} minutes={phase.minutes} label={t('ruler.image', { budget })} />
      <dl className="text-ink-muted mt-2.5 flex flex-wrap gap-x-6 gap-y-1">
        <Fact term={t('ruler.balance')}>
          {[
            ...BALANCE.map(
              (kind) => [te(`category.${kind}`), phase.items.filter((item) => item.category === kind).length] as const,
            ),
            ...(other > 0 ? [[t('ruler.other'), other] as const] : []),
          ]
            .map(([word, count]) => `${word} ${count}`)
            .join(', ')}
        </Fact>
        <Fact term={t('ruler.directions')}>
          {directions(phase.items)
            .map(([bias, count]) => `${te(`bias.${bias}`)} ${count}`)
            .join(', ') || '–'}
        </Fact>
        <Fact term={t('ruler.equipment')}>{equipment.join(', ') || t('ruler.noEquipment')}</Fact>
      </dl>
    </Card>
  )
}

function Fact({ term, children }: { term: string; children: string }) {
  return (
    <div>
      <dt className="inline">{term}:</dt> <dd className="text-ink inline">{children}</dd>
    </div>
  )
}

function directions(items: readonly PlanItem[]): (readonly [LumbarBias, number])[] {
  return LUMBAR_BIASES.map((bias) => [bias, items.filter((item) => item.lumbarBias === bias).length] as const).filter(
    ([, count]) => count > 0,
  )
}

type BarProps = { items: readonly PlanItem[]; budget: number; minutes: number; label: string }

/** Widths are per cent of whichever is longer, the session or the budget; the mark is the budget. */
function RulerBar({ items, budget, minutes, label }: BarProps) {
  const whole = Math.max(budget * 1.15, minutes) * 60
  const percent = (seconds: number) => `${((seconds / whole) * 100).toFixed(2)}%`
  const starts = items.map((_, index) => items.slice(0, index).reduce((sum, item) => sum + item.seconds, 0))
  return (
    <svg role="img" aria-label={label} width="100%" height="22" className="mt-2 block">
      <rect y="4" width="100%" height="14" rx="3" className="fill-sunken" />
      {items.map((item, index) => (
        <g key={item.id}>
          <rect
            x={percent(starts[index] ?? 0)}
            y="4"
            width={percent(Math.max(0, item.seconds - whole * 0.004))}
            height="14"
            rx="3"
            className={`${FILLS[item.fit.verdict]} ${index % 2 === 0 ? '' : 'opacity-75'}`}
          >
            <title>{item.name}</title>
          </rect>
        </g>
      ))}
      <rect x={percent(budget * 60)} y="0" width="3" height="22" rx="1.5" className="fill-caution-strong" />
    </svg>
  )
}
