import { useTranslations } from 'next-intl'
import { DoseField } from '@/components/exercises/own/dose-field'
import { FormCard } from '@/components/exercises/own/form-card'
import { RadioGroup } from '@/components/forms/radio-group'
import { TextField } from '@/components/forms/text-field'
import { DOSE_MODES, type Dose } from '@/lib/domain/exercises/dose'

const NUMBERS = [
  'sets',
  'reps',
  'holdSeconds',
  'durationSeconds',
  'restSeconds',
  'sessionsPerDay',
  'daysPerWeek',
] as const

/** The dose that a programme begins with. Every number can be typed: without JavaScript the form cannot know the mode. */
export function DoseSection({ dose }: { dose: Dose }) {
  const t = useTranslations('content.form')
  const tp = useTranslations('programmes.item')
  return (
    <FormCard id="dose" title={t('dose')} lead={t('doseLead')}>
      <RadioGroup
        name="mode"
        legend={t('mode')}
        look="segments"
        defaultValue={dose.mode}
        options={DOSE_MODES.map((mode) => ({ value: mode, label: t(`modes.${mode}`) }))}
      />
      <div className="grid grid-cols-3 items-start gap-2 sm:grid-cols-4">
        {NUMBERS.map((field) => (
          <DoseField key={field} name={field} label={tp(field)} value={dose[field]} />
        ))}
      </div>
      <TextField
        name="tempo"
        label={t('tempo')}
        hint={t('tempoHint')}
        optional
        width="year"
        autoComplete="off"
        defaultValue={dose.tempo ?? ''}
      />
    </FormCard>
  )
}
