import { useTranslations } from 'next-intl'
import { type DraftValues, shownTriState, shownValue } from '@/components/assessment/form/parts/draft-values'
import { SectionCard } from '@/components/assessment/form/parts/section-card'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { RadioGroup } from '@/components/forms/radio-group'
import { TriStateField } from '@/components/forms/tri-state-field'
import { MIMICS } from '@/lib/domain/assessment/background'
import { LOCAL_SCREEN_KEYS, LOCAL_SCREEN_RESULTS } from '@/lib/domain/assessment/vocabulary'

/** Does the knee or the hip explain the pain (clinical.md 1.4)? */
export function LocalScreenSection({ draft, count }: { draft: DraftValues; count: string }) {
  const t = useTranslations('assessment.local')
  return (
    <SectionCard id="local" title={t('title')} lead={t('lead')} count={count}>
      <div className="divide-line mb-4 divide-y">
        {LOCAL_SCREEN_KEYS.map((key) => (
          <TriStateField
            key={key}
            name={`localScreen.${key}`}
            label={t(`items.${key}`)}
            {...shownTriState(draft, `localScreen.${key}`, draft.findings.localScreen[key])}
          />
        ))}
      </div>
      <RadioGroup
        name="localScreenResult"
        legend={t('result')}
        options={LOCAL_SCREEN_RESULTS.map((value) => ({
          value,
          label: t(`results.${value}`),
          hint: t(`hints.${value}`),
        }))}
        {...shownValue(draft.findings.localScreenResult)}
      />
      <CheckboxGroup
        name="mimics"
        legend={t('mimics')}
        optional
        columns
        className="mt-4"
        options={MIMICS.map((value) => ({ value, label: t(`mimicWords.${value}`) }))}
        defaultValues={draft.findings.mimics}
      />
    </SectionCard>
  )
}
