import { useFormatter, useTranslations } from 'next-intl'
import { NothingAssessed } from '@/components/assessment/record/nothing-assessed'
import { RecordSection } from '@/components/assessment/record/record-section'
import { Table } from '@/components/ui/table/table'
import { TableCell } from '@/components/ui/table/table-cell'
import { TableHead } from '@/components/ui/table/table-head'
import type { AssessmentFindings, SpecialTestFinding } from '@/lib/domain/assessment/assessment'
import { SIDES, SPECIAL_TESTS } from '@/lib/domain/assessment/vocabulary'

const RIGHT_THEN_LEFT = ['right', 'left'] as const

/** Nerve tension tests, right and left, with what a far end of the nerve did (clinical.md 1.3). */
export function SpecialTestsRecord({ findings: { specialTests } }: { findings: AssessmentFindings }) {
  const [t, words] = [useTranslations('assessment.special'), useTranslations('record')]
  const sideWords = useTranslations('assessment.neuro')
  const format = useFormatter()
  const tested = SPECIAL_TESTS.filter((test) =>
    SIDES.some((side) => specialTests[test][side].result !== 'not_assessed'),
  )
  const untested = SPECIAL_TESTS.filter((test) => !tested.includes(test)).map((test) => t(`tests.${test}`))
  const resultOf = ({ result, structuralDifferentiation }: SpecialTestFinding) =>
    result === 'present' ? words(`positive.${structuralDifferentiation}`) : t(`results.${result}`)
  return (
    <RecordSection id="special" title={t('title')}>
      {tested.length === 0 ? (
        <NothingAssessed />
      ) : (
        <>
          <Table
            caption={t('title')}
            captionHidden
            className="print:overflow-visible"
            head={
              <tr>
                <TableHead>{t('test')}</TableHead>
                {RIGHT_THEN_LEFT.map((side) => (
                  <TableHead key={side}>{sideWords(side)}</TableHead>
                ))}
              </tr>
            }
          >
            {tested.map((test) => (
              <tr key={test} className="print:break-inside-avoid">
                <TableCell rowHead>{t(`tests.${test}`)}</TableCell>
                {RIGHT_THEN_LEFT.map((side) => (
                  <TableCell key={side}>{resultOf(specialTests[test][side])}</TableCell>
                ))}
              </tr>
            ))}
          </Table>
          {untested.length > 0 && (
            <p className="text-ink-muted text-sm">
              {words('untested', { list: format.list(untested, { type: 'unit' }) })}
            </p>
          )}
        </>
      )}
    </RecordSection>
  )
}
