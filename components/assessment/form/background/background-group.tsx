import { useTranslations } from 'next-intl'
import { type DraftValues, shownTriState, shownValue } from '@/components/assessment/form/parts/draft-values'
import { FindingGroup } from '@/components/assessment/form/parts/finding-group'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { TriStateField } from '@/components/forms/tri-state-field'
import { DAY_PATTERNS } from '@/lib/domain/assessment/background'

const NUMBERS = ['durationWeeks', 'settlesMinutes', 'fallsLastYear'] as const
const TEXTS = ['previousEpisodes', 'stirredBy', 'work', 'hobbies', 'otherIllness', 'boneHealth'] as const
const QUESTIONS = ['nightPain', 'pregnant'] as const

/** The rest of the story (clinical.md 1.1, "also collect"). */
export function BackgroundGroup({ draft }: { draft: DraftValues }) {
  const t = useTranslations('assessment.background')
  const { background } = draft.findings
  return (
    <FindingGroup title={t('title')}>
      <div className="divide-line mb-3 divide-y">
        {QUESTIONS.map((key) => (
          <TriStateField
            key={key}
            name={`background.${key}`}
            label={t(`fields.${key}`)}
            {...shownTriState(draft, `background.${key}`, background[key])}
          />
        ))}
      </div>
      <div className="grid items-end gap-x-5 gap-y-3 sm:grid-cols-2">
        <SelectField
          name="background.dayPattern"
          label={t('fields.dayPattern')}
          optional
          placeholder={t('empty')}
          options={DAY_PATTERNS.map((value) => ({ value, label: t(`dayPatterns.${value}`) }))}
          {...shownValue(background.dayPattern)}
        />
        {NUMBERS.map((key) => (
          <TextField
            key={key}
            name={`background.${key}`}
            label={t(`fields.${key}`)}
            optional
            inputMode="numeric"
            autoComplete="off"
            unit={t(`units.${key}`)}
            {...shownValue(background[key])}
          />
        ))}
        {TEXTS.map((key) => (
          <TextField
            key={key}
            name={`background.${key}`}
            label={t(`fields.${key}`)}
            optional
            autoComplete="off"
            {...shownValue(background[key])}
          />
        ))}
      </div>
    </FindingGroup>
  )
}
