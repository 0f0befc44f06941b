import { useTranslations } from 'next-intl'
import { RadioGroup } from '@/components/forms/radio-group'
import { TextField } from '@/components/forms/text-field'
import { ScalePicker } from '@/components/sessions/scale-picker'
import { YesNoRows } from '@/components/sessions/yes-no-rows'
import type { PatientMeasure } from '@/lib/domain/measures/due'
import { NPRS_MOMENTS, NPRS_SITES } from '@/lib/domain/measures/measure'
import { RMDQ_STATEMENTS } from '@/lib/domain/measures/rmdq-statements'
import { PSFS_ACTIVITIES } from '@/lib/domain/measures/score'
import { STATEMENT_NAMES } from '@/lib/schemas/patient-measures'

const LEVELS = ['1', '2', '3', '4', '5', '6', '7'] as const
const CHANGES = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5]

/** What one measure asks a patient, in large controls for a phone. */
export function PatientMeasureFields(props: { measure: PatientMeasure; activities: readonly string[] }) {
  switch (props.measure) {
    case 'nprs':
      return <Pain />
    case 'psfs':
      return <Activities known={props.activities} />
    case 'rmdq':
      return <Statements />
    case 'groc':
      return <Change />
    case 'pgic':
      return <Levels />
  }
}

function Pain() {
  const t = useTranslations('measures.patient')
  return NPRS_SITES.map((site) => (
    <section key={site} aria-labelledby={`site-${site}`} className="flex flex-col gap-6">
      <h2 id={`site-${site}`} className="border-line border-t pt-4 text-2xl font-bold tracking-[-0.015em]">
        {t(`site.${site}`)}
      </h2>
      {NPRS_MOMENTS.map((moment) => (
        <ScalePicker
          key={moment}
          name={`pain.${site}.${moment}`}
          legend={t(`pain.${site}`, { moment: t(`moment.${moment}`) })}
          ends={t('painEnds')}
          size="md"
        />
      ))}
    </section>
  ))
}

/** The first time in the patient's own words; after that the same ones, because others could not be compared. */
function Activities({ known }: { known: readonly string[] }) {
  const t = useTranslations('measures.patient')
  const rows = known.length > 0 ? known.length : PSFS_ACTIVITIES.max
  return [...Array(rows).keys()].map((index) => {
    const name = known[index]
    const optional = name === undefined && index >= PSFS_ACTIVITIES.min
    return (
      <div key={index} className="border-line flex flex-col gap-4 border-t pt-4">
        {name === undefined ? (
          <TextField
            name={`activities.${index}.name`}
            label={t('activity', { number: index + 1 })}
            maxLength={80}
            autoComplete="off"
            optional={optional}
          />
        ) : (
          <input type="hidden" name={`activities.${index}.name`} value={name} readOnly />
        )}
        <ScalePicker
          name={`activities.${index}.score`}
          legend={name ?? t('howWell', { number: index + 1 })}
          ends={t('activityEnds')}
          size="md"
        />
      </div>
    )
  })
}

function Statements() {
  const t = useTranslations('measures.form')
  return (
    <>
      <YesNoRows
        tone="plain"
        questions={RMDQ_STATEMENTS.map((label, index) => ({ name: STATEMENT_NAMES[index] ?? '', label }))}
      />
      <p className="text-ink-muted text-base">{t('rmdqCredit')}</p>
    </>
  )
}

function Change() {
  const t = useTranslations('measures.patient')
  return <ScalePicker name="value" legend={t('grocQuestion')} ends={t('grocEnds')} scores={CHANGES} />
}

function Levels() {
  const t = useTranslations('measures')
  return (
    <RadioGroup
      name="value"
      legend={t('patient.pgicQuestion')}
      options={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
    />
  )
}
