import { useTranslations } from 'next-intl'
import { PhaseDetails } from '@/components/programmes/editor/phase-details'
import { PlanItemCard } from '@/components/programmes/editor/plan-item-card'
import { PressButton } from '@/components/programmes/editor/press-button'
import { Badge } from '@/components/ui/badge'
import type { PlanPhase } from '@/lib/domain/programmes/plan'

type Props = { phases: readonly PlanPhase[]; currentPhase: number; openPhase: number }

/** All phases of a draft; the one in hand is open, the others are a line each. */
export function PlanPhases({ phases, currentPhase, openPhase }: Props) {
  const t = useTranslations('programmes')
  const stand = (position: number) =>
    position === currentPhase ? 'now' : position < currentPhase ? 'earlier' : 'later'
  return (
    <div className="flex flex-col gap-1">
      {phases.map((phase) => (
        <PhaseDetails
          key={phase.position}
          open={phase.position === currentPhase || phase.position === openPhase || hasConflict(phase)}
          itemIndexes={phase.items.map((item) => item.index)}
          summary={
            <>
              <h2 className="text-lg font-semibold" id={`phase-${phase.position}`}>
                {phase.position} {phase.name}
              </h2>
              {phase.position === currentPhase ? (
                <Badge tone="accent">{t('phase.now')}</Badge>
              ) : (
                <span className="text-ink-muted text-sm">{t(`phase.${stand(phase.position)}`)}</span>
              )}
            </>
          }
          aside={t('phase.summary', { items: phase.items.length, minutes: phase.minutes })}
        >
          <PhaseLead phase={phase} isNow={phase.position === currentPhase} />
          {phase.items.length === 0 ? (
            <p className="text-ink-muted">{t('phase.empty')}</p>
          ) : (
            <ul className="flex flex-col gap-2.5">
              {phase.items.map((item) => (
                <PlanItemCard key={item.id} item={item} />
              ))}
            </ul>
          )}
        </PhaseDetails>
      ))}
    </div>
  )
}

function PhaseLead({ phase, isNow }: { phase: PlanPhase; isNow: boolean }) {
  const t = useTranslations('programmes')
  const minutesOf = (kind: string) => phase.variants.find((variant) => variant.kind === kind)?.minutes
  const [busy, flare] = [minutesOf('busy_day'), minutesOf('flare_up')]
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p className="text-ink-muted min-w-0 flex-1 basis-64">
        {t('phase.goal', { goal: phase.goal })}
        {phase.items.length > 0 && (
          <>
            {' '}
            <span className="whitespace-nowrap">
              {[
                busy === undefined ? null : t('phase.busyDay', { minutes: busy }),
                flare === undefined ? t('phase.noFlareUp') : t('phase.flareUp', { minutes: flare }),
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
          </>
        )}
      </p>
      {!isNow && <PressButton press={`phase:${phase.position}`}>{t('phase.moveHere')}</PressButton>}
    </div>
  )
}

function hasConflict(phase: PlanPhase): boolean {
  return phase.items.some((item) => item.needsReason || item.needsNote)
}
