import { useTranslations } from 'next-intl'
import type { CaseloadPanelView } from '@/components/people/caseload/caseload-row-view'
import { CloseOutForm } from '@/components/people/caseload/panel/close-out-form'
import { AssignForm, SnoozeForm, WakeForm } from '@/components/people/caseload/panel/mark-forms'
import { PanelAction } from '@/components/people/caseload/panel/panel-action'
import { Key } from '@/components/ui/key'
import { LinkButton } from '@/components/ui/link-button'
import type { FormAction } from '@/lib/domain/shared/form-state'

export type QueueActions = {
  readonly assign: FormAction
  readonly closeOut: FormAction
  readonly snooze: FormAction
  readonly wake: FormAction
}
type Props = { panel: CaseloadPanelView; view: string; timeZone: string; actions: QueueActions }

/** What can be done about a patient, each with its key. */
export function PanelActions({ panel, view, timeZone, actions }: Props) {
  const t = useTranslations('people.panel')
  const { row } = panel
  const [first, ...more] = panel.alerts
  const hasProposal = [row, ...row.others].some(({ lane }) => lane === 'ready' || lane === 'decide')
  const link = '!justify-between'
  return (
    <div className="mt-4 grid grid-cols-2 gap-2">
      <LinkButton
        href={row.href}
        variant="primary"
        size="lg"
        aria-keyshortcuts="Enter"
        className={`col-span-full ${link}`}
      >
        {t('open')} <Key>Enter</Key>
      </LinkButton>
      {hasProposal && (
        <LinkButton href={`${row.href}#proposals`} aria-keyshortcuts="Y" className={`col-span-full ${link}`}>
          {t('proposal')} <Key>Y</Key>
        </LinkButton>
      )}
      <LinkButton href={`${row.href}/messages`} aria-keyshortcuts="M" className={link}>
        {t('message')} <Key>M</Key>
      </LinkButton>
      <PanelAction label={t('assign')} keyName="A">
        <AssignForm panel={panel} view={view} action={actions.assign} />
      </PanelAction>
      {row.until ? (
        <WakeForm panel={panel} view={view} action={actions.wake} />
      ) : (
        panel.snoozeDays && (
          <PanelAction label={t('snooze')} keyName="S">
            <SnoozeForm panel={panel} view={view} action={actions.snooze} />
          </PanelAction>
        )
      )}
      {first && (
        <PanelAction label={t('closeOut')} keyName="E">
          <CloseOutForm
            alerts={[first, ...more]}
            patientId={row.id}
            view={view}
            timeZone={timeZone}
            action={actions.closeOut}
          />
        </PanelAction>
      )}
      {panel.isUrgent && <p className="text-ink-muted col-span-full text-sm">{t('urgent')}</p>}
    </div>
  )
}
