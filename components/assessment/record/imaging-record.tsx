import { useFormatter, useTranslations } from 'next-intl'
import { type RecordFact, RecordFacts } from '@/components/assessment/record/record-facts'
import { RecordSection } from '@/components/assessment/record/record-section'
import type { AssessmentFindings, ImagingRecord as Report } from '@/lib/domain/assessment/assessment'
import { formatDay } from '@/lib/i18n/format-day'

/** Reports and letters, with level, side, and whether they agree with the signs (clinical.md 1.5). */
export function ImagingRecord({ findings: { imaging } }: { findings: AssessmentFindings }) {
  const [t, words] = [useTranslations('assessment.imaging'), useTranslations('record')]
  return (
    <RecordSection id="imaging" title={t('title')}>
      {imaging.length === 0 && <p className="text-ink-muted">{words('noReport')}</p>}
      {imaging.map((report) => (
        <ReportFacts key={`${report.kind} ${report.doneOn} ${report.finding} ${report.level}`} report={report} />
      ))}
    </RecordSection>
  )
}

function ReportFacts({ report }: { report: Report }) {
  const t = useTranslations('assessment.imaging')
  const format = useFormatter()
  const { kind, doneOn, finding, level, side, slipGrade, stability, agreesWithSigns, note } = report
  const facts: RecordFact[] = [
    [t('finding'), finding && t(`findings.${finding}`)],
    [t('level'), level],
    [t('side'), side && t(`sides.${side}`)],
    [t('slipGrade'), slipGrade],
    [t('stability'), stability && t(`stabilities.${stability}`)],
    [t('agrees'), t(`agreement.${agreesWithSigns}`)],
    [t('note'), note],
  ]
  return (
    <div className="[&+&]:border-line flex flex-col gap-1.5 print:break-inside-avoid [&+&]:border-t [&+&]:pt-3">
      <h3 className="font-semibold">
        {[t(`kinds.${kind}`), doneOn && formatDay(format, doneOn)].filter(Boolean).join(', ')}
      </h3>
      <RecordFacts facts={facts} />
    </div>
  )
}
