import { useTranslations } from 'next-intl'
import { BackgroundGroup } from '@/components/assessment/form/background/background-group'
import { DetailsGroup } from '@/components/assessment/form/background/details-group'
import { type DraftValues, shownTriState, shownValue } from '@/components/assessment/form/parts/draft-values'
import { FindingGroup } from '@/components/assessment/form/parts/finding-group'
import { SectionCard } from '@/components/assessment/form/parts/section-card'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { DateField } from '@/components/forms/date-field'
import { RadioGroup } from '@/components/forms/radio-group'
import { TextField } from '@/components/forms/text-field'
import { TriStateField } from '@/components/forms/tri-state-field'
import {
  COUGH_PAIN_SITES,
  HISTORY_KEYS,
  LATERALITIES,
  PAIN_QUALITIES,
  RADIATION_ORIGINS,
  STENOSIS_SIGNS,
} from '@/lib/domain/assessment/vocabulary'

type Props = { draft: DraftValues; count: string; today: string }

/** The findings of the history (clinical.md 1.1). */
export function HistorySection({ draft, count, today }: Props) {
  const t = useTranslations('assessment.history')
  const { findings } = draft
  return (
    <SectionCard id="history" title={t('title')} count={count}>
      <div className="divide-line divide-y">
        {HISTORY_KEYS.map((key) => (
          <TriStateField
            key={key}
            name={`history.${key}`}
            label={t(`findings.${key}`)}
            {...(key === 'no_knee_trauma' ? { hint: t('noKneeTraumaHint') } : {})}
            {...shownTriState(draft, `history.${key}`, findings.history[key])}
          />
        ))}
      </div>
      <FindingGroup title={t('stenosis')}>
        <div className="divide-line divide-y">
          {STENOSIS_SIGNS.map((key) => (
            <TriStateField
              key={key}
              name={`stenosisSigns.${key}`}
              label={t(`stenosisSigns.${key}`)}
              {...shownTriState(draft, `stenosisSigns.${key}`, findings.stenosisSigns[key])}
            />
          ))}
        </div>
      </FindingGroup>
      <FindingGroup title={t('pain')}>
        <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
          <RadioGroup
            name="unilateral"
            legend={t('unilateral')}
            hint={t('unilateralHint')}
            look="segments"
            options={LATERALITIES.map((value) => ({ value, label: t(`lateralities.${value}`) }))}
            {...shownValue(findings.unilateral)}
          />
          {(['coughPainSite', 'sneezePainSite'] as const).map((name) => (
            <RadioGroup
              key={name}
              name={name}
              legend={t(name)}
              hint={t('coughHint')}
              look="segments"
              optional
              options={COUGH_PAIN_SITES.map((value) => ({ value, label: t(`coughSites.${value}`) }))}
              {...shownValue(findings[name])}
            />
          ))}
          <CheckboxGroup
            name="radiationOrigin"
            legend={t('radiationOrigin')}
            optional
            options={RADIATION_ORIGINS.map((value) => ({ value, label: t(`origins.${value}`) }))}
            defaultValues={findings.radiationOrigin}
          />
          <CheckboxGroup
            name="painQuality"
            legend={t('painQuality')}
            optional
            columns
            options={PAIN_QUALITIES.map((value) => ({ value, label: t(`qualities.${value}`) }))}
            defaultValues={findings.painQuality}
          />
        </div>
      </FindingGroup>
      <DetailsGroup draft={draft} today={today} />
      <BackgroundGroup draft={draft} />
      <FindingGroup title={t('consultation')}>
        <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
          <TextField
            name="consultation.by"
            label={t('consultationBy')}
            optional
            autoComplete="off"
            {...shownValue(findings.consultation?.by ?? null)}
          />
          <DateField
            name="consultation.on"
            label={t('consultationOn')}
            optional
            max={today}
            {...shownValue(findings.consultation?.on ?? null)}
          />
        </div>
      </FindingGroup>
    </SectionCard>
  )
}
