import { useTranslations } from 'next-intl'
import { AnswerList } from '@/components/assessment/record/answer-list'
import { NeuroCells } from '@/components/assessment/record/neuro-cells'
import { NothingAssessed } from '@/components/assessment/record/nothing-assessed'
import { RecordFacts } from '@/components/assessment/record/record-facts'
import { RecordSection } from '@/components/assessment/record/record-section'
import { Table } from '@/components/ui/table/table'
import { TableCell } from '@/components/ui/table/table-cell'
import { TableHead } from '@/components/ui/table/table-head'
import { sortAnswers } from '@/lib/domain/assessment/answers'
import type { AssessmentFindings } from '@/lib/domain/assessment/assessment'
import { FUNCTIONAL_CHECKS, ROOTS_OF_CHECK } from '@/lib/domain/assessment/background'
import type { FindingChange } from '@/lib/domain/assessment/findings-change'
import { NERVE_ROOTS, UPPER_MOTOR_NEURONE_SIGNS } from '@/lib/domain/assessment/vocabulary'

const PARTS = ['sensation', 'strength', 'reflex'] as const
const RIGHT_THEN_LEFT = ['right', 'left'] as const

type Props = { findings: AssessmentFindings; changes: readonly FindingChange[] }

/** Feeling, strength and reflexes of every root on both sides, and what else was tried (clinical.md 1.2). */
export function NeuroRecord({ findings, changes }: Props) {
  const [t, words] = [useTranslations('assessment.neuro'), useTranslations('record')]
  const cells = NERVE_ROOTS.flatMap((root) =>
    RIGHT_THEN_LEFT.flatMap((side) => Object.values(findings.neuro[root][side])),
  )
  return (
    <RecordSection id="neuro" title={t('title')}>
      {cells.every((value) => value === null) ? (
        <NothingAssessed />
      ) : (
        <>
          <Table
            caption={t('title')}
            captionHidden
            className="print:overflow-visible"
            head={
              <tr>
                <TableHead>{t('root')}</TableHead>
                {PARTS.flatMap((part) =>
                  RIGHT_THEN_LEFT.map((side) => (
                    <TableHead key={`${part}-${side}`}>{words('partOf', { part: t(part), side: t(side) })}</TableHead>
                  )),
                )}
              </tr>
            }
          >
            {NERVE_ROOTS.map((root) => (
              <tr key={root} className="print:break-inside-avoid">
                <TableCell rowHead className="font-semibold">
                  {root}
                </TableCell>
                <NeuroCells root={root} neuro={findings.neuro} changes={changes} />
              </tr>
            ))}
          </Table>
          <p className="text-ink-muted text-sm">{words('neuroKey')}</p>
        </>
      )}
      <FunctionalFacts findings={findings} />
      <h3 className="font-semibold">{t('upperMotor')}</h3>
      <AnswerList
        answers={sortAnswers(UPPER_MOTOR_NEURONE_SIGNS, findings.upperMotorNeurone)}
        wordOf={(key) => t(`upperMotorSigns.${key}`)}
      />
    </RecordSection>
  )
}

function FunctionalFacts({ findings }: { findings: AssessmentFindings }) {
  const t = useTranslations('assessment.neuro')
  const facts = FUNCTIONAL_CHECKS.map((check) => {
    const tried = RIGHT_THEN_LEFT.filter((side) => findings.functionalChecks[check][side] !== 'not_assessed')
    const sides = tried.map(
      (side) => `${t(side)}: ${t(`functional.results.${findings.functionalChecks[check][side]}`)}`,
    )
    return [`${t(`functional.checks.${check}`)} (${ROOTS_OF_CHECK[check].join(', ')})`, sides.join(' · ')] as const
  })
  if (facts.every(([, value]) => value === '')) return null
  return (
    <>
      <h3 className="font-semibold">{t('functional.title')}</h3>
      <RecordFacts facts={facts} />
    </>
  )
}
