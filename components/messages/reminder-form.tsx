import { useFormatter, useTranslations } from 'next-intl'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { DateField } from '@/components/forms/date-field'
import { Form } from '@/components/forms/form'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { Callout } from '@/components/ui/callout'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import {
  EVERY_WEEKDAY,
  REMINDER_TIMES_MAX,
  REPEAT_HOURS,
  type ReminderPlan,
  WEEKLY_CAPS,
} from '@/lib/domain/messages/session-reminders'
import type { FormAction } from '@/lib/domain/shared/form-state'
import { weekdayNames } from '@/lib/i18n/weekday-names'

type Props = {
  save: FormAction
  plan: ReminderPlan
  byEmail: boolean
  /** Where reminders may go by e-mail; null before an address is confirmed. */
  address: string | null
  /** The patient's own; null while it is the clinic's. */
  ownZone: string | null
  clinicZone: string
  zones: readonly string[]
  isSaved: boolean
  /** So many devices take notifications. */
  devices: number
}

const SLOTS = Array.from({ length: REMINDER_TIMES_MAX }, (_, index) => index)
const spoken = (zone: string) => zone.replaceAll('_', ' ')

function clockOf(minutes: number | undefined): string {
  if (minutes === undefined) return ''
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** How and when a patient is reminded of a session; all of it is the patient's own choice. */
export function ReminderForm({ save, plan, byEmail, address, ownZone, clinicZone, zones, isSaved, devices }: Props) {
  const t = useTranslations('nudges.plan')
  return (
    <Card id="plan" aria-labelledby="plan-title" className="scroll-mt-4">
      <h2 id="plan-title" className="text-xl font-semibold">
        {t('title')}
      </h2>
      <p className="text-ink-muted">{t('text')}</p>
      <Saved isSaved={isSaved} isOn={plan.times.length > 0 && ((byEmail && address !== null) || devices > 0)} />
      <Form action={save} aria-labelledby="plan-title" idPrefix="plan-" className="mt-4 flex flex-col gap-5">
        {address === null ? (
          <div>
            <p>{t('emailFirst')}</p>
            <TextLink tall href="/patient/me/letters">
              {t('emailFirstLink')}
            </TextLink>
          </div>
        ) : (
          <CheckboxGroup
            name="byEmail"
            legend={t('email')}
            hint={<span className="wrap-anywhere">{t('emailTo', { address })}</span>}
            options={[{ value: 'yes', label: t('emailYes') }]}
            defaultValues={byEmail ? ['yes'] : []}
            optional
          />
        )}
        <WhenFields plan={plan} />
        <NeverFields plan={plan} />
        <SelectField
          name="weeklyCap"
          label={t('cap')}
          hint={t('capHint')}
          options={WEEKLY_CAPS.map((cap) => ({ value: String(cap), label: String(cap) }))}
          defaultValue={String(plan.weeklyCap)}
        />
        <SelectField
          name="timeZone"
          label={t('zone')}
          options={[
            { value: '', label: t('zoneClinic', { zone: spoken(clinicZone) }) },
            ...zones.map((zone) => ({ value: zone, label: spoken(zone) })),
          ]}
          defaultValue={ownZone ?? ''}
          optional
        />
        <SubmitButton>{t('save')}</SubmitButton>
      </Form>
    </Card>
  )
}

function Saved({ isSaved, isOn }: { isSaved: boolean; isOn: boolean }) {
  const t = useTranslations('nudges.state')
  if (isSaved) {
    return (
      <Callout tone="go" role="status" title={t('saved')} className="mt-3">
        <p>{t(isOn ? 'on' : 'off')}</p>
      </Callout>
    )
  }
  return <p className="mt-3 font-semibold">{t(isOn ? 'on' : 'off')}</p>
}

function WhenFields({ plan }: { plan: ReminderPlan }) {
  const t = useTranslations('nudges.plan')
  const names = weekdayNames(useFormatter(), EVERY_WEEKDAY, 'long')
  return (
    <>
      <fieldset className="min-w-0">
        <legend className="font-semibold">{t('times')}</legend>
        <p className="text-ink-muted">{t('timesHint')}</p>
        <div className="mt-2 flex flex-col gap-3">
          {SLOTS.map((slot) => (
            <TextField
              key={slot}
              name={`times.${slot}`}
              label={t('time', { number: slot + 1 })}
              defaultValue={clockOf(plan.times[slot])}
              optional
              width="year"
              autoComplete="off"
            />
          ))}
        </div>
      </fieldset>
      <CheckboxGroup
        name="weekdays"
        legend={t('weekdays')}
        options={EVERY_WEEKDAY.map((day, index) => ({ value: String(day), label: names[index] ?? '' }))}
        defaultValues={plan.weekdays.map(String)}
        optional
        columns
      />
      <SelectField
        name="repeatHours"
        label={t('repeat')}
        options={REPEAT_HOURS.map((hours) => ({ value: String(hours), label: t('repeatAfter', { hours }) }))}
        placeholder={t('repeatNever')}
        defaultValue={plan.repeatHours === null ? '' : String(plan.repeatHours)}
        optional
      />
    </>
  )
}

function NeverFields({ plan }: { plan: ReminderPlan }) {
  const t = useTranslations('nudges.plan')
  const time = { optional: true, width: 'year', autoComplete: 'off' } as const
  return (
    <>
      <fieldset className="min-w-0">
        <legend className="font-semibold">{t('quiet')}</legend>
        <p className="text-ink-muted">{t('quietHint')}</p>
        <div className="mt-2 flex flex-col gap-3">
          <TextField {...time} name="quietFrom" label={t('quietFrom')} defaultValue={clockOf(plan.quiet?.from)} />
          <TextField {...time} name="quietUntil" label={t('quietUntil')} defaultValue={clockOf(plan.quiet?.until)} />
        </div>
      </fieldset>
      <fieldset className="min-w-0">
        <legend className="font-semibold">{t('away')}</legend>
        <p className="text-ink-muted">{t('awayHint')}</p>
        <div className="mt-2 flex flex-col gap-3">
          <DateField name="awayFrom" label={t('awayFrom')} defaultValue={plan.away?.from ?? ''} optional />
          <DateField name="awayTo" label={t('awayTo')} defaultValue={plan.away?.to ?? ''} optional />
        </div>
      </fieldset>
    </>
  )
}
