import { useTranslations } from 'next-intl'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { RadioGroup } from '@/components/forms/radio-group'
import { TextField } from '@/components/forms/text-field'
import { MEASURE, type MeasureKey, NPRS_MOMENTS, NPRS_SITES } from '@/lib/domain/measures/measure'
import { RMDQ_STATEMENTS } from '@/lib/domain/measures/rmdq-statements'
import { PSFS_ACTIVITIES } from '@/lib/domain/measures/score'

const LEVELS = ['1', '2', '3', '4', '5', '6', '7'] as const

/** What one measure asks for. A total of a licensed copy is one number: its wording is not ours to show. */
export function MeasureFields({ measure }: { measure: MeasureKey }) {
  switch (measure) {
    case 'nprs':
      return <PainFields />
    case 'psfs':
      return <ActivityFields />
    case 'rmdq':
      return <Statements />
    case 'pgic':
      return <Levels />
    case 'walking_time':
      return <WalkingFields />
    case 'start_back':
      return <StartBackFields />
    default:
      return <SingleField measure={measure} />
  }
}

function PainFields() {
  const t = useTranslations('measures.form')
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-muted">{t('painHint')}</p>
      {NPRS_SITES.map((site) => (
        <fieldset key={site}>
          <legend className="font-semibold">{t(`site.${site}`)}</legend>
          <div className="mt-1 grid gap-3 sm:grid-cols-3">
            {NPRS_MOMENTS.map((moment) => (
              <TextField
                key={moment}
                name={`pain.${site}.${moment}`}
                label={t(`moment.${moment}`)}
                inputMode="numeric"
                width="year"
                optional
              />
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  )
}

function ActivityFields() {
  const t = useTranslations('measures.form')
  return (
    <div className="flex flex-col gap-3">
      <p className="text-ink-muted">{t('activityHint')}</p>
      {Array.from({ length: PSFS_ACTIVITIES.max }, (_, index) => {
        const optional = index >= PSFS_ACTIVITIES.min
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows are a fixed list of places
          <div key={index} className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_14rem]">
            <TextField
              name={`activities.${index}.name`}
              label={t('activity', { number: index + 1 })}
              maxLength={80}
              optional={optional}
            />
            <TextField
              name={`activities.${index}.score`}
              label={t('activityScore')}
              inputMode="numeric"
              width="year"
              optional={optional}
            />
          </div>
        )
      })}
    </div>
  )
}

function Statements() {
  const t = useTranslations('measures.form')
  return (
    <>
      <CheckboxGroup
        name="ticked"
        legend={t('rmdq')}
        hint={t('rmdqHint')}
        optional
        options={RMDQ_STATEMENTS.map((label, index) => ({ value: String(index + 1), label }))}
      />
      <p className="text-ink-muted text-sm">{t('rmdqCredit')}</p>
    </>
  )
}

function Levels() {
  const t = useTranslations('measures')
  return (
    <RadioGroup
      name="value"
      legend={t('form.pgic')}
      options={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
    />
  )
}

function WalkingFields() {
  const t = useTranslations('measures.form')
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField name="toSymptoms" label={t('toSymptoms')} inputMode="numeric" width="year" />
      <TextField name="toStop" label={t('toStop')} hint={t('toStopHint')} inputMode="numeric" width="year" optional />
    </div>
  )
}

function StartBackFields() {
  const t = useTranslations('measures.form')
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        name="total"
        label={t('total')}
        hint={t('range', { min: 0, max: 9 })}
        inputMode="numeric"
        width="year"
      />
      <TextField
        name="distress"
        label={t('distress')}
        hint={t('range', { min: 0, max: 5 })}
        inputMode="numeric"
        width="year"
      />
    </div>
  )
}

function SingleField({ measure }: { measure: MeasureKey }) {
  const t = useTranslations('measures.form')
  const [{ min, max }] = MEASURE[measure].scales
  const label = measure === 'groc' || measure === 'five_sts' || measure === 'chair_stand' ? measure : 'total'
  return <TextField name="value" label={t(label)} hint={t('range', { min, max })} inputMode="decimal" width="year" />
}
