import { useTranslations } from 'next-intl'
import { DateField } from '@/components/forms/date-field'
import { Form } from '@/components/forms/form'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { VersionField } from '@/components/forms/version-field'
import type { CaseloadPanelView } from '@/components/people/caseload/caseload-row-view'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Props = { panel: CaseloadPanelView; view: string; action: FormAction }

function Hidden({ panel, view }: Omit<Props, 'action'>) {
  return (
    <>
      <input type="hidden" name="patientId" value={panel.row.id} />
      <input type="hidden" name="view" value={view} />
      <VersionField version={panel.markVersion} />
    </>
  )
}

/** Asks a colleague to look at the patient. */
export function AssignForm({ panel, view, action }: Props) {
  const t = useTranslations('people.panel')
  return (
    <Form action={action} idPrefix="assign-" aria-label={t('assign')} className="flex flex-col gap-3">
      <Hidden panel={panel} view={view} />
      <SelectField
        name="memberId"
        label={t('assignTo')}
        hint={t('assignHint')}
        defaultValue={panel.lookedAfterById}
        options={panel.colleagues.map(({ id, name, isTheirs }) => ({
          value: id,
          label: isTheirs ? t('ownTherapist', { name }) : name,
        }))}
      />
      <SubmitButton size="md">{t('assignSubmit')}</SubmitButton>
    </Form>
  )
}

/** Puts the patient off to a day. */
export function SnoozeForm({ panel, view, action }: Props) {
  const t = useTranslations('people.panel')
  const { snoozeDays } = panel
  if (!snoozeDays) return null
  return (
    <Form action={action} idPrefix="snooze-" aria-label={t('snooze')} className="flex flex-col gap-3">
      <Hidden panel={panel} view={view} />
      <DateField
        name="until"
        label={t('until')}
        hint={t('untilHint')}
        min={snoozeDays.from}
        max={snoozeDays.to}
        defaultValue={snoozeDays.from}
      />
      <SubmitButton size="md">{t('snoozeSubmit')}</SubmitButton>
    </Form>
  )
}

/** Back into the list before the day. */
export function WakeForm({ panel, view, action }: Props) {
  const t = useTranslations('people.panel')
  return (
    <Form action={action} idPrefix="wake-" aria-label={t('wake')} className="col-span-full">
      <Hidden panel={panel} view={view} />
      <SubmitButton size="md" variant="secondary">
        {t('wake')}
      </SubmitButton>
    </Form>
  )
}
