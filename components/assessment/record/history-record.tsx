import { useFormatter, useTranslations } from 'next-intl'
import { AnswerList } from '@/components/assessment/record/answer-list'
import { BackgroundRecord } from '@/components/assessment/record/background-record'
import { type RecordFact, RecordFacts } from '@/components/assessment/record/record-facts'
import { RecordSection } from '@/components/assessment/record/record-section'
import { sortAnswers } from '@/lib/domain/assessment/answers'
import type { AssessmentFindings } from '@/lib/domain/assessment/assessment'
import type { FindingChange } from '@/lib/domain/assessment/findings-change'
import { HISTORY_KEYS, STENOSIS_SIGNS } from '@/lib/domain/assessment/vocabulary'
import { formatDay } from '@/lib/i18n/format-day'

type Props = { findings: AssessmentFindings; changes: readonly FindingChange[] }

/** What the person told (clinical.md 1.1). */
export function HistoryRecord({ findings, changes }: Props) {
  const t = useTranslations('assessment.history')
  const changed = new Set(changes.flatMap((change) => (change.kind === 'history' ? [change.finding] : [])))
  return (
    <RecordSection id="history" title={t('title')}>
      <AnswerList
        answers={sortAnswers(HISTORY_KEYS, findings.history)}
        wordOf={(key) => t(`findings.${key}`)}
        changed={changed}
      />
      <RecordFacts facts={usePainFacts(findings)} />
      <h3 className="font-semibold">{t('stenosis')}</h3>
      <AnswerList
        answers={sortAnswers(STENOSIS_SIGNS, findings.stenosisSigns)}
        wordOf={(key) => t(`stenosisSigns.${key}`)}
      />
      <BackgroundRecord findings={findings} />
    </RecordSection>
  )
}

function usePainFacts(findings: AssessmentFindings): RecordFact[] {
  const t = useTranslations('assessment.history')
  const fields = useTranslations('record.fields')
  const format = useFormatter()
  const { unilateral, coughPainSite, sneezePainSite, radiationOrigin, painQuality, symptomDetails, consultation } =
    findings
  const { weaknessCourse, weaknessSince, sittingMinutes, kneeInjuredOn } = symptomDetails
  const day = (value: typeof weaknessSince) => value && formatDay(format, value)
  return [
    [t('unilateral'), unilateral && t(`lateralities.${unilateral}`)],
    [t('coughPainSite'), coughPainSite && t(`coughSites.${coughPainSite}`)],
    [t('sneezePainSite'), sneezePainSite && t(`coughSites.${sneezePainSite}`)],
    [t('radiationOrigin'), format.list(radiationOrigin.map((key) => t(`origins.${key}`)))],
    [t('painQuality'), format.list(painQuality.map((key) => t(`qualities.${key}`)))],
    ...(['numbnessSide', 'tinglingSide', 'weaknessSide'] as const).map((key): RecordFact => {
      const side = symptomDetails[key]
      return [t(`details.${key}`), side && t(`lateralities.${side}`)]
    }),
    [t('details.weaknessSince'), day(weaknessSince)],
    [t('details.weaknessCourse'), weaknessCourse && t(`details.courses.${weaknessCourse}`)],
    [fields('sittingMinutes'), sittingMinutes === null ? null : `${sittingMinutes} ${t('details.minutes')}`],
    [t('details.kneeInjuredOn'), day(kneeInjuredOn)],
    [t('details.note'), symptomDetails.note],
    [t('consultation'), consultation && [consultation.by, day(consultation.on)].filter(Boolean).join(', ')],
  ]
}
