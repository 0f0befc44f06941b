import { useFormatter, useTranslations } from 'next-intl'
import { type DraftValues, shownValue } from '@/components/assessment/form/parts/draft-values'
import { SectionCard } from '@/components/assessment/form/parts/section-card'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { RadioGroup } from '@/components/forms/radio-group'
import { SelectField } from '@/components/forms/select-field'
import { TICKED_MODIFIERS } from '@/lib/domain/assessment/modifiers'
import type { Preference } from '@/lib/domain/assessment/preference'
import { CONDITIONS, DIRECTIONS, IRRITABILITIES, KNEE_SIDES, NERVE_ROOTS } from '@/lib/domain/assessment/vocabulary'
import { formatDay } from '@/lib/i18n/format-day'

type Props = {
  draft: DraftValues
  count: string
  /** As the signed assessments before this one have it. */
  preference: Preference | null
}

/** What the clinician concludes: never computed, only checked for completeness. */
export function DecisionSection({ draft, count, preference: before }: Props) {
  const t = useTranslations('assessment')
  const hint = usePreferenceHint(before)
  const { findings } = draft
  const preference = findings.directionalPreference
  return (
    <SectionCard id="decision" title={t('decision.title')} lead={t('decision.lead')} count={count}>
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        <RadioGroup
          name="sides"
          legend={t('decision.sides')}
          look="segments"
          options={KNEE_SIDES.map((value) => ({ value, label: t(`decision.sideWords.${value}`) }))}
          {...shownValue(findings.sides)}
        />
        <CheckboxGroup
          name="suspectedRoots"
          legend={t('decision.roots')}
          columns
          options={NERVE_ROOTS.map((value) => ({ value, label: value }))}
          defaultValues={findings.suspectedRoots}
        />
        <CheckboxGroup
          name="conditions"
          legend={t('decision.conditions')}
          options={CONDITIONS.map((value) => ({ value, label: t(`conditions.${value}`) }))}
          defaultValues={findings.conditions}
        />
        <RadioGroup
          name="primaryCondition"
          legend={t('decision.primary')}
          options={CONDITIONS.map((value) => ({ value, label: t(`conditions.${value}`) }))}
          {...shownValue(findings.primaryCondition)}
        />
        <SelectField
          name="directionalPreference"
          label={t('decision.preference')}
          hint={hint}
          placeholder={t('decision.choose')}
          options={DIRECTIONS.map((value) => ({ value, label: t(`decision.preferences.${value}`) }))}
          {...(preference === 'not_tested'
            ? draft.explicit.includes('directionalPreference')
              ? { defaultValue: preference }
              : {}
            : { defaultValue: preference })}
        />
        <RadioGroup
          name="irritability"
          legend={t('decision.irritability')}
          look="segments"
          options={IRRITABILITIES.map((value) => ({ value, label: t(`decision.irritabilities.${value}`) }))}
          {...shownValue(findings.irritability)}
        />
        <CheckboxGroup
          name="modifiers"
          legend={t('decision.modifiers')}
          hint={t('decision.modifiersHint')}
          optional
          columns
          className="sm:col-span-2"
          options={TICKED_MODIFIERS.map((value) => ({ value, label: t(`modifiers.${value}`) }))}
          defaultValues={findings.modifiers}
        />
      </div>
    </SectionCard>
  )
}

/** What a test adds to what is known: a first finding is observed, the same on another day establishes it (clinical.md 1.3). */
function usePreferenceHint(before: Preference | null): string {
  const t = useTranslations('assessment.decision')
  const format = useFormatter()
  if (before === null) return t('preferenceHint.never')
  const words = { direction: t(`preferences.${before.direction}`), day: formatDay(format, before.on) }
  return t(`preferenceHint.${before.standing ?? 'none'}`, words)
}
