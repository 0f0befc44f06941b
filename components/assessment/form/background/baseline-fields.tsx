import { useTranslations } from 'next-intl'
import { type DraftValues, shownValue } from '@/components/assessment/form/parts/draft-values'
import { TextField } from '@/components/forms/text-field'

const TEXTS = ['site', 'range', 'kneeSign'] as const

/** Before the first repetition: where, how much, how far, and the knee sign (clinical.md 1.3). */
export function BaselineFields({ draft }: { draft: DraftValues }) {
  const t = useTranslations('assessment.movement.baseline')
  const { movementBaseline } = draft.findings
  return (
    <fieldset className="mb-4">
      <legend className="mb-2 font-semibold">{t('title')}</legend>
      <div className="grid items-end gap-x-5 gap-y-3 sm:grid-cols-2">
        {TEXTS.map((key) => (
          <TextField
            key={key}
            name={`movementBaseline.${key}`}
            label={t(key)}
            optional
            autoComplete="off"
            {...shownValue(movementBaseline[key])}
          />
        ))}
        <TextField
          name="movementBaseline.intensity"
          label={t('intensity')}
          optional
          inputMode="numeric"
          autoComplete="off"
          unit={t('ofTen')}
          {...shownValue(movementBaseline.intensity)}
        />
      </div>
    </fieldset>
  )
}
