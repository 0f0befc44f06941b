import { useFormatter, useTranslations } from 'next-intl'
import { AnswerList } from '@/components/assessment/record/answer-list'
import { LifestyleRecord } from '@/components/assessment/record/lifestyle-record'
import { type RecordFact, RecordFacts } from '@/components/assessment/record/record-facts'
import { RecordSection } from '@/components/assessment/record/record-section'
import { sortAnswers } from '@/lib/domain/assessment/answers'
import type { AssessmentFindings } from '@/lib/domain/assessment/assessment'
import { type MedicineRecord, READINESS_KEYS } from '@/lib/domain/assessment/background'
import { formatDay } from '@/lib/i18n/format-day'

/** Readiness, medicines and habits as the person reported them: a record, never advice (clinical.md 7; hazard H23). */
export function PersonRecord({ findings }: { findings: AssessmentFindings }) {
  const [t, words] = [useTranslations('assessment'), useTranslations('record')]
  return (
    <RecordSection id="person" title={t('person.title')}>
      <h3 className="font-semibold">{words('readiness')}</h3>
      <AnswerList
        answers={sortAnswers(READINESS_KEYS, findings.readiness)}
        wordOf={(key) => t(`readiness.questions.${key}`)}
      />
      <h3 className="font-semibold">{t('medicines.title')}</h3>
      <p className="text-ink-muted text-sm">{words('medicinesNote')}</p>
      {findings.medicines.length === 0 && <p className="text-ink-muted">{words('noMedicine')}</p>}
      {findings.medicines.map((medicine) => (
        <MedicineFacts key={`${medicine.kind} ${medicine.name}`} medicine={medicine} />
      ))}
      <LifestyleRecord findings={findings} />
    </RecordSection>
  )
}

function MedicineFacts({ medicine }: { medicine: MedicineRecord }) {
  const t = useTranslations('assessment.medicines')
  const format = useFormatter()
  const { kind, name, source, takingNow, stoppedOn, helps, sideEffects, referNote } = medicine
  const facts: RecordFact[] = [
    [t('source'), source && t(`sources.${source}`)],
    [t('takingNow'), takingNow && t(`uses.${takingNow}`)],
    [t('stoppedOn'), stoppedOn && formatDay(format, stoppedOn)],
    [t('helps'), helps && t(`help.${helps}`)],
    [t('sideEffects'), sideEffects],
    [t('referNote'), referNote],
  ]
  return (
    <div className="[&+&]:border-line flex flex-col gap-1.5 print:break-inside-avoid [&+&]:border-t [&+&]:pt-3">
      <h4 className="font-medium">{[t(`kinds.${kind}`), name].filter(Boolean).join(': ')}</h4>
      <RecordFacts facts={facts} />
    </div>
  )
}
