import { useTranslations } from 'next-intl'
import { type DraftValues, shownTriState, shownValue } from '@/components/assessment/form/parts/draft-values'
import { FindingGroup } from '@/components/assessment/form/parts/finding-group'
import { SectionCard } from '@/components/assessment/form/parts/section-card'
import { TextField } from '@/components/forms/text-field'
import { TriStateField } from '@/components/forms/tri-state-field'
import { Badge } from '@/components/ui/badge'
import { RED_FLAG_GROUPS, redFlagsOf, type Urgency } from '@/lib/domain/assessment/red-flags'

const TONES = {
  emergency: 'stop',
  same_day: 'caution',
  urgent: 'caution',
  routine: 'neutral',
} as const satisfies Record<Urgency, string>

/** The full red-flag screen by group (clinical.md 2). The outcome shows where a sign is present. */
export function RedFlagSection({ draft, count }: { draft: DraftValues; count: string }) {
  const t = useTranslations('assessment.redFlags')
  return (
    <SectionCard id="red-flags" title={t('title')} lead={t('lead')} count={count}>
      {RED_FLAG_GROUPS.map((group) => {
        const items = redFlagsOf(group)
        const urgency = items[0]?.urgency ?? 'routine'
        return (
          <FindingGroup
            key={group}
            title={t(`groups.${group}`)}
            note={<Badge tone={TONES[urgency]}>{t(`urgency.${urgency}`)}</Badge>}
          >
            <div className="divide-line divide-y">
              {items.map(({ key }) => {
                const { answer, outcome } = draft.findings.redFlags[key]
                const name = `redFlags.${key}`
                return (
                  <div key={key} className="group/flag">
                    <TriStateField
                      name={`${name}.answer`}
                      label={t(`signs.${key}`)}
                      {...shownTriState(draft, `${name}.answer`, answer)}
                    />
                    <div className="hidden pb-3 group-has-[input[value=present]:checked]/flag:block">
                      <TextField
                        name={`${name}.outcome`}
                        label={t('outcome')}
                        hint={t('outcomeHint')}
                        autoComplete="off"
                        {...shownValue(outcome ?? null)}
                      />
                    </div>
                  </div>
                )
              })}
            </div>
          </FindingGroup>
        )
      })}
    </SectionCard>
  )
}
