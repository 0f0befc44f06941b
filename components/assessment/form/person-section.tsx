import { useTranslations } from 'next-intl'
import { LifestyleGroup } from '@/components/assessment/form/background/lifestyle-group'
import { MedicineRow } from '@/components/assessment/form/background/medicine-row'
import { type DraftValues, shownTriState } from '@/components/assessment/form/parts/draft-values'
import { FindingGroup } from '@/components/assessment/form/parts/finding-group'
import { SectionCard } from '@/components/assessment/form/parts/section-card'
import { TriStateField } from '@/components/forms/tri-state-field'
import { READINESS_KEYS } from '@/lib/domain/assessment/background'

const ROWS = [0, 1, 2, 3]

/** Readiness for cardio, medicines and habits: a record, never advice (clinical.md 7; hazards H23, H27). */
export function PersonSection({ draft, count, today }: { draft: DraftValues; count: string; today: string }) {
  const t = useTranslations('assessment')
  return (
    <SectionCard id="person" title={t('person.title')} lead={t('person.lead')} count={count}>
      <FindingGroup title={t('readiness.title')}>
        <p className="text-ink-muted text-sm">{t('readiness.lead')}</p>
        <div className="divide-line divide-y">
          {READINESS_KEYS.map((key) => (
            <TriStateField
              key={key}
              name={`readiness.${key}`}
              label={t(`readiness.questions.${key}`)}
              {...shownTriState(draft, `readiness.${key}`, draft.findings.readiness[key])}
            />
          ))}
        </div>
      </FindingGroup>
      <FindingGroup title={t('medicines.title')}>
        <p className="text-ink-muted text-sm">{t('medicines.lead')}</p>
        {ROWS.map((index) => (
          <details
            key={index}
            open={index === 0 || index < draft.findings.medicines.length}
            className="border-line [&+&]:mt-3 [&+&]:border-t [&+&]:pt-3"
          >
            <summary className="min-h-9 py-1 font-semibold">{t('medicines.row', { number: index + 1 })}</summary>
            <MedicineRow draft={draft} index={index} today={today} />
          </details>
        ))}
      </FindingGroup>
      <LifestyleGroup draft={draft} />
    </SectionCard>
  )
}
