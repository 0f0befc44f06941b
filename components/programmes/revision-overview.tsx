import { useTranslations } from 'next-intl'
import { doseText } from '@/components/exercises/dose-text'
import { NewerVersion } from '@/components/programmes/newer-version'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import type { PlanItem, PlanPhase } from '@/lib/domain/programmes/plan'

type Props = { phases: readonly PlanPhase[]; currentPhase: number }

/** A revision to read: the phase now in cards, the others one line each. */
export function RevisionOverview({ phases, currentPhase }: Props) {
  const t = useTranslations('programmes')
  return (
    <div className="flex flex-col gap-3">
      {phases.map((phase) =>
        phase.position === currentPhase ? (
          <section key={phase.position} aria-labelledby={`now-${phase.position}`} className="flex flex-col gap-2.5">
            <div className="flex flex-wrap items-baseline gap-x-2.5">
              <h2 id={`now-${phase.position}`} className="text-lg font-semibold">
                {phase.position} {phase.name}
              </h2>
              <Badge tone="accent">{t('phase.now')}</Badge>
              <span className="text-ink-muted">{t('phase.goal', { goal: phase.goal })}</span>
            </div>
            <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
              {phase.items.map((item) => (
                <ItemTile key={item.id} item={item} />
              ))}
            </ul>
          </section>
        ) : (
          <Disclosure
            key={phase.position}
            summary={`${phase.position} ${phase.name}: ${t('phase.summary', { items: phase.items.length, minutes: phase.minutes })}`}
          >
            <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
              {phase.items.map((item) => (
                <ItemTile key={item.id} item={item} />
              ))}
            </ul>
          </Disclosure>
        ),
      )}
    </div>
  )
}

function ItemTile({ item }: { item: PlanItem }) {
  const te = useTranslations('exercises')
  const t = useTranslations('programmes')
  return (
    <Card as="li" className="shadow-none sm:p-4">
      <h3 className="font-semibold">
        {item.name} {item.pause && <Badge tone="caution">{t('paused.badge')}</Badge>}
      </h3>
      <p className="text-ink-muted text-sm">
        {te(`category.${item.category}`)} · {te(`bias.${item.lumbarBias}`)}
      </p>
      <p className="mt-1">{doseText(te, item.dose, item.side)}</p>
      {item.note && <p className="text-ink-muted mt-1">“{item.note}”</p>}
      {item.newer && <NewerVersion newer={item.newer} />}
      {item.overrideReason && (
        <p className="text-stop-strong mt-1 text-sm">{t('item.overrideShown', { reason: item.overrideReason })}</p>
      )}
    </Card>
  )
}
