import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { Form } from '@/components/forms/form'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextAreaField } from '@/components/forms/text-area-field'
import { TextField } from '@/components/forms/text-field'
import { VersionField } from '@/components/forms/version-field'
import { DEFAULT_THRESHOLDS, THRESHOLD_LIMITS, THRESHOLDS } from '@/lib/domain/progress/alerts/thresholds'
import type { ClinicRules } from '@/lib/domain/progress/clinic-rules'
import type { FormAction } from '@/lib/domain/shared/form-state'
import { clockText, WEEKDAYS } from '@/lib/schemas/clinic-rules'

type Props = {
  action: FormAction
  version: number
  rules: ClinicRules
  /** Who may be named clinic lead. */
  members: readonly { readonly id: string; readonly name: string }[]
}

const HEADING = 'text-lg font-semibold'
const GRID = 'grid items-end gap-x-6 gap-y-4 sm:grid-cols-2'

/** What the safety rules measure by; sent as a new version. */
export function RulesForm({ action, version, rules, members }: Props) {
  const t = useTranslations('admin.rules')
  const number = (name: string, value: number, words: { label: string; hint: string; unit: string }) => (
    <TextField {...words} name={name} inputMode="numeric" width="year" defaultValue={String(value)} />
  )
  return (
    <Form action={action} aria-label={t('form')}>
      <VersionField version={version} />
      <h2 className={HEADING}>{t('bandsTitle')}</h2>
      <div className={GRID}>
        {number('greenMax', rules.bands.greenMax, {
          label: t('greenMax'),
          hint: t('greenMaxHint'),
          unit: t('ofTen'),
        })}
        {number('amberMax', rules.bands.amberMax, {
          label: t('amberMax'),
          hint: t('amberMaxHint'),
          unit: t('ofTen'),
        })}
        {number('redsWithinDays', rules.redsWithinDays, {
          label: t('redsWithinDays'),
          hint: t('redsWithinDaysHint'),
          unit: t('days'),
        })}
        {number('confirmationDays', rules.confirmationDays, {
          label: t('confirmationDays'),
          hint: t('confirmationDaysHint'),
          unit: t('days'),
        })}
        {number('weeklyScreenDays', rules.weeklyScreenDays, {
          label: t('weeklyScreenDays'),
          hint: t('weeklyScreenDaysHint'),
          unit: t('days'),
        })}
      </div>
      <h2 className={HEADING}>{t('alertsTitle')}</h2>
      <p className="text-ink-muted text-sm">{t('alertsLead')}</p>
      <div className={GRID}>
        {THRESHOLDS.map((name) => (
          <Fragment key={name}>
            {number(name, rules.alerts[name], {
              label: t(`alerts.${name}`),
              hint: t('alertsRange', { ...THRESHOLD_LIMITS[name], usual: DEFAULT_THRESHOLDS[name] }),
              unit: t(`alertUnits.${name}`),
            })}
          </Fragment>
        ))}
      </div>
      <OpeningFields opening={rules.opening} />
      {number('escalationMinutes', rules.escalationMinutes, {
        label: t('escalationMinutes'),
        hint: t('escalationMinutesHint'),
        unit: t('minutes'),
      })}
      <SelectField
        name="leadId"
        label={t('clinicLead')}
        hint={t('leadHint')}
        // Whoever has left is nobody: the choice is the admins' again.
        defaultValue={members.some(({ id }) => id === rules.leadId) ? (rules.leadId ?? '') : ''}
        options={[{ value: '', label: t('leadNone') }, ...members.map(({ id, name }) => ({ value: id, label: name }))]}
        className="max-w-md"
      />
      <TextAreaField name="reason" label={t('reason')} hint={t('reasonHint')} rows={2} maxLength={500} />
      <SubmitButton>{t('save')}</SubmitButton>
    </Form>
  )
}

function OpeningFields({ opening }: { opening: ClinicRules['opening'] }) {
  const t = useTranslations('admin.rules')
  return (
    <>
      <div>
        <h2 className={HEADING}>{t('hoursTitle')}</h2>
        <p className="text-ink-muted text-sm">{t('hoursLead')}</p>
      </div>
      {WEEKDAYS.map((weekday) => {
        const hours = opening.week[weekday]
        const day = t(`day.${weekday}`)
        return (
          <div key={weekday} className="grid grid-cols-2 items-end gap-x-6 sm:max-w-md">
            <TextField
              name={`opens${weekday}`}
              label={t('opens', { day })}
              maxLength={5}
              optional
              width="year"
              defaultValue={hours ? clockText(hours.opensAt) : ''}
            />
            <TextField
              name={`closes${weekday}`}
              label={t('closes', { day })}
              maxLength={5}
              optional
              width="year"
              defaultValue={hours ? clockText(hours.closesAt) : ''}
            />
          </div>
        )
      })}
      <TextAreaField
        name="closedDays"
        label={t('closedDays')}
        hint={t('closedDaysHint')}
        optional
        rows={3}
        defaultValue={opening.closedDays.join('\n')}
      />
    </>
  )
}
