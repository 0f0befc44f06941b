import { useFormatter, useTranslations } from 'next-intl'
import { RecordFacts } from '@/components/assessment/record/record-facts'
import { RecordSection } from '@/components/assessment/record/record-section'
import type { AssessmentFindings } from '@/lib/domain/assessment/assessment'
import type { Preference } from '@/lib/domain/assessment/preference'
import type { ModifierKey } from '@/lib/domain/assessment/vocabulary'
import { formatDay } from '@/lib/i18n/format-day'

type Props = {
  findings: AssessmentFindings
  modifiers: readonly ModifierKey[]
  /** With what was signed before this assessment. */
  preference: Preference | null
  hasStatement: boolean
}

/** What the clinician concluded, and the flags of the person that held (clinical.md 1.6; modifiers.json). */
export function DecisionRecord({ findings, modifiers, preference, hasStatement }: Props) {
  const [t, words] = [useTranslations('assessment'), useTranslations('record')]
  const format = useFormatter()
  const { sides, suspectedRoots, conditions, primaryCondition, directionalPreference, irritability } = findings
  // A visit without a test says nothing, whatever is known from before.
  const standing =
    preference?.standing &&
    directionalPreference !== 'not_tested' &&
    t(`decision.standing.${preference.standing}`, {
      day: preference.repeats ? formatDay(format, preference.repeats) : '',
    })
  const flags = modifiers.map((key) =>
    findings.modifiers.includes(key) ? t(`modifiers.${key}`) : words('followed', { flag: t(`modifiers.${key}`) }),
  )
  return (
    <RecordSection id="decision" title={t('decision.title')}>
      <RecordFacts
        facts={[
          [t('decision.conditions'), format.list(conditions.map((key) => t(`conditions.${key}`)))],
          [
            t('decision.primary'),
            conditions.length > 1 && primaryCondition ? t(`conditions.${primaryCondition}`) : null,
          ],
          [words('fields.sides'), sides && t(`decision.sideWords.${sides}`)],
          [t('decision.roots'), format.list(suspectedRoots)],
          [
            t('decision.preference'),
            [t(`decision.preferences.${directionalPreference}`), standing].filter(Boolean).join(', '),
          ],
          [t('decision.irritability'), irritability && t(`decision.irritabilities.${irritability}`)],
          [
            words('fields.flags'),
            flags.length > 0
              ? flags.map((flag) => (
                  <span key={flag} className="block">
                    {flag}
                  </span>
                ))
              : words('noFlag'),
          ],
          [t('confirm.current.reasoning'), hasStatement ? null : findings.reasoning],
        ]}
      />
    </RecordSection>
  )
}
