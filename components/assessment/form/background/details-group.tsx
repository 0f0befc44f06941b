import { useTranslations } from 'next-intl'
import { type DraftValues, shownValue } from '@/components/assessment/form/parts/draft-values'
import { FindingGroup } from '@/components/assessment/form/parts/finding-group'
import { DateField } from '@/components/forms/date-field'
import { SelectField } from '@/components/forms/select-field'
import { TextAreaField } from '@/components/forms/text-area-field'
import { TextField } from '@/components/forms/text-field'
import { COURSES } from '@/lib/domain/assessment/background'
import { LATERALITIES } from '@/lib/domain/assessment/vocabulary'

/** The sides, dates and minutes that belong to the findings above (clinical.md 1.1). */
export function DetailsGroup({ draft, today }: { draft: DraftValues; today: string }) {
  const t = useTranslations('assessment.history')
  const details = draft.findings.symptomDetails
  const sides = LATERALITIES.map((value) => ({ value, label: t(`lateralities.${value}`) }))
  const common = { optional: true, placeholder: t('details.empty') }
  return (
    <FindingGroup title={t('details.title')}>
      <div className="grid items-end gap-x-5 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        {(['numbnessSide', 'tinglingSide', 'weaknessSide'] as const).map((key) => (
          <SelectField
            {...common}
            key={key}
            name={`symptomDetails.${key}`}
            label={t(`details.${key}`)}
            options={sides}
            {...shownValue(details[key])}
          />
        ))}
        <DateField
          name="symptomDetails.weaknessSince"
          label={t('details.weaknessSince')}
          optional
          max={today}
          {...shownValue(details.weaknessSince)}
        />
        <SelectField
          {...common}
          name="symptomDetails.weaknessCourse"
          label={t('details.weaknessCourse')}
          options={COURSES.map((value) => ({ value, label: t(`details.courses.${value}`) }))}
          {...shownValue(details.weaknessCourse)}
        />
        <TextField
          name="symptomDetails.sittingMinutes"
          label={t('details.sittingMinutes')}
          optional
          inputMode="numeric"
          autoComplete="off"
          unit={t('details.minutes')}
          {...shownValue(details.sittingMinutes)}
        />
        <DateField
          name="symptomDetails.kneeInjuredOn"
          label={t('details.kneeInjuredOn')}
          optional
          max={today}
          {...shownValue(details.kneeInjuredOn)}
        />
        <TextAreaField
          name="symptomDetails.note"
          label={t('details.note')}
          optional
          rows={2}
          maxLength={2000}
          className="col-span-full"
          {...shownValue(details.note)}
        />
      </div>
    </FindingGroup>
  )
}
