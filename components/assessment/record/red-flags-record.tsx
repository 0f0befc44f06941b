import { useTranslations } from 'next-intl'
import { NothingAssessed } from '@/components/assessment/record/nothing-assessed'
import { RecordSection } from '@/components/assessment/record/record-section'
import { Badge } from '@/components/ui/badge'
import { DefinitionRow } from '@/components/ui/definition-row'
import { sortAnswers } from '@/lib/domain/assessment/answers'
import type { AssessmentFindings } from '@/lib/domain/assessment/assessment'
import { RED_FLAG_GROUPS, RED_FLAG_KEYS, type RedFlagGroup, redFlagsOf } from '@/lib/domain/assessment/red-flags'

/** The screen by group: every present sign with its outcome, what is absent by name (clinical.md 2). */
export function RedFlagsRecord({ findings }: { findings: AssessmentFindings }) {
  const [t, words] = [useTranslations('assessment.redFlags'), useTranslations('record')]
  const answers = Object.fromEntries(RED_FLAG_KEYS.map((key) => [key, findings.redFlags[key].answer]))
  const { notAssessed } = sortAnswers(RED_FLAG_KEYS, answers)
  const total = RED_FLAG_KEYS.length
  return (
    <RecordSection id="red-flags" title={t('title')}>
      {notAssessed.length === total ? (
        <NothingAssessed />
      ) : (
        <dl className="grid gap-x-8 gap-y-2 sm:grid-cols-2 print:grid-cols-2">
          {RED_FLAG_GROUPS.map((group) => (
            <Group key={group} group={group} findings={findings} />
          ))}
        </dl>
      )}
      {notAssessed.length > 0 && notAssessed.length < total && (
        <p className="text-ink-muted text-sm">{words('notAssessed', { count: notAssessed.length, total })}</p>
      )}
    </RecordSection>
  )
}

function Group({ group, findings }: { group: RedFlagGroup; findings: AssessmentFindings }) {
  const [t, words] = [useTranslations('assessment.redFlags'), useTranslations('record')]
  const keys = redFlagsOf(group).map(({ key }) => key)
  const answers = Object.fromEntries(keys.map((key) => [key, findings.redFlags[key].answer]))
  const { present, absent } = sortAnswers(keys, answers)
  if (present.length + absent.length === 0) return null
  return (
    <DefinitionRow term={t(`groups.${group}`)} className="print:break-inside-avoid">
      <ul>
        {present.map((key) => (
          <li key={key}>
            <Badge tone="stop">{words('present')}</Badge> {t(`signs.${key}`)}
            <span className="block font-normal">
              {words('outcome', { outcome: findings.redFlags[key].outcome ?? words('noOutcome') })}
            </span>
          </li>
        ))}
        {absent.length > 0 && (
          <li className="font-normal">
            {words('absentOf', { list: absent.map((key) => lowerFirst(t(`signs.${key}`))).join('; ') })}
          </li>
        )}
      </ul>
    </DefinitionRow>
  )
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase() + text.slice(1)
}
