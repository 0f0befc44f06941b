import { useFormatter, useTranslations } from 'next-intl'
import { ChangeRow } from '@/components/programmes/changes/change-row'
import { ChangeTable } from '@/components/programmes/changes/change-table'
import { isSameList, type PhaseFacts, type RevisionComparison } from '@/lib/domain/programmes/changes/compare-revisions'
import type { RevisionEntry } from '@/lib/domain/programmes/changes/revision-entry'
import { weekdayNames } from '@/lib/i18n/weekday-names'

type Props = {
  comparison: Pick<RevisionComparison, 'currentPhase' | 'schedule' | 'phases'>
  from: RevisionEntry
  to: RevisionEntry
  columns: readonly [string, string]
}

/** The phase under way, the days, the minutes and the phases themselves. Nothing where nothing of it changed. */
export function PlanChanges({ comparison, from, to, columns }: Props) {
  const t = useTranslations('changes')
  const format = useFormatter()
  const { currentPhase, schedule, phases } = comparison
  const minutes = to.phases.flatMap(({ position: phase, minutes: after }) => {
    const before = from.phases.find(({ position }) => position === phase)?.minutes ?? null
    return before === null || before === after ? [] : [{ phase, before, after }]
  })
  const phaseNow = (revision: RevisionEntry, phase: number) => {
    const name = revision.phases.find(({ position }) => position === phase)?.name
    return name ? t('phaseNamed', { phase, name }) : t('phase', { phase })
  }
  if (!currentPhase && !schedule && minutes.length === 0 && isSameList(phases)) return null
  const days = ({ weekdays, sessionsPerDay }: NonNullable<typeof schedule>['from']) =>
    t('schedule', {
      days: weekdays.length === 7 ? t('everyDay') : format.list(weekdayNames(format, weekdays)),
      count: sessionsPerDay,
    })
  return (
    <ChangeTable id="plan" title={t('plan')} what={t('what')} columns={columns}>
      {currentPhase && (
        <ChangeRow
          kind="changed"
          label={t('phaseNow')}
          columns={columns}
          before={phaseNow(from, currentPhase.from)}
          after={phaseNow(to, currentPhase.to)}
        />
      )}
      {schedule && (
        <ChangeRow
          kind="changed"
          label={t('days')}
          columns={columns}
          before={days(schedule.from)}
          after={days(schedule.to)}
        />
      )}
      {minutes.map(({ phase, before, after }) => (
        <ChangeRow
          key={`minutes-${phase}`}
          kind="changed"
          label={t('minutesIn', { phase })}
          columns={columns}
          before={t('minutes', { minutes: before })}
          after={t('minutes', { minutes: after })}
        />
      ))}
      {phases.added.map((phase) => (
        <ChangeRow
          key={phase.position}
          kind="added"
          label={t('phase', { phase: phase.position })}
          columns={columns}
          before={null}
          after={<Phase phase={phase} />}
        />
      ))}
      {phases.changed.map((change) => (
        <ChangeRow
          key={change.to.position}
          kind="changed"
          label={t('phase', { phase: change.to.position })}
          columns={columns}
          before={<Phase phase={change.from} />}
          after={<Phase phase={change.to} />}
        />
      ))}
      {phases.removed.map((phase) => (
        <ChangeRow
          key={phase.position}
          kind="removed"
          label={t('phase', { phase: phase.position })}
          columns={columns}
          before={<Phase phase={phase} />}
          after={null}
        />
      ))}
    </ChangeTable>
  )
}

function Phase({ phase: { name, weeks, goal } }: { phase: PhaseFacts }) {
  const t = useTranslations('changes')
  return (
    <>
      <p>{t('phaseFacts', { name, weeks })}</p>
      <p>{goal}</p>
    </>
  )
}
