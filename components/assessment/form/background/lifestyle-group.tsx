import { useTranslations } from 'next-intl'
import { type DraftValues, shownTriState, shownValue } from '@/components/assessment/form/parts/draft-values'
import { FindingGroup } from '@/components/assessment/form/parts/finding-group'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { TriStateField } from '@/components/forms/tri-state-field'
import { SLEEP_POSITIONS, SMOKING } from '@/lib/domain/assessment/background'

const NUMBERS = ['sittingMinutesPerDay', 'breakEveryMinutes', 'sleepQuality'] as const
const TEXTS = ['lifting', 'lowImpactExercise', 'weightGoal'] as const

/** Habits as reported (clinical.md 7, lifestyle fields). */
export function LifestyleGroup({ draft }: { draft: DraftValues }) {
  const t = useTranslations('assessment.lifestyle')
  const { lifestyle } = draft.findings
  const name = 'lifestyle.earlyMorningBending'
  return (
    <FindingGroup title={t('title')}>
      <TriStateField
        name={name}
        label={t('fields.earlyMorningBending')}
        {...shownTriState(draft, name, lifestyle.earlyMorningBending)}
      />
      <div className="grid items-end gap-x-5 gap-y-3 sm:grid-cols-2">
        {NUMBERS.map((key) => (
          <TextField
            key={key}
            name={`lifestyle.${key}`}
            label={t(`fields.${key}`)}
            optional
            inputMode="numeric"
            autoComplete="off"
            unit={t(`units.${key}`)}
            {...shownValue(lifestyle[key])}
          />
        ))}
        <SelectField
          name="lifestyle.sleepPosition"
          label={t('fields.sleepPosition')}
          optional
          placeholder={t('empty')}
          options={SLEEP_POSITIONS.map((value) => ({ value, label: t(`sleepPositions.${value}`) }))}
          {...shownValue(lifestyle.sleepPosition)}
        />
        <SelectField
          name="lifestyle.smoking"
          label={t('fields.smoking')}
          optional
          placeholder={t('empty')}
          options={SMOKING.map((value) => ({ value, label: t(`smokingWords.${value}`) }))}
          {...shownValue(lifestyle.smoking)}
        />
        {TEXTS.map((key) => (
          <TextField
            key={key}
            name={`lifestyle.${key}`}
            label={t(`fields.${key}`)}
            optional
            autoComplete="off"
            {...shownValue(lifestyle[key])}
          />
        ))}
      </div>
    </FindingGroup>
  )
}
