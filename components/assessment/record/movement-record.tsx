import { useFormatter, useTranslations } from 'next-intl'
import { NothingAssessed } from '@/components/assessment/record/nothing-assessed'
import { RecordFacts } from '@/components/assessment/record/record-facts'
import { RecordSection } from '@/components/assessment/record/record-section'
import { Table } from '@/components/ui/table/table'
import { TableCell } from '@/components/ui/table/table-cell'
import { TableHead } from '@/components/ui/table/table-head'
import type { AssessmentFindings } from '@/lib/domain/assessment/assessment'
import { MOVEMENT_TESTS } from '@/lib/domain/assessment/vocabulary'

/** Repeated movements and the knee tested again after each (clinical.md 1.3). */
export function MovementRecord({ findings }: { findings: AssessmentFindings }) {
  const [t, words] = [useTranslations('assessment.movement'), useTranslations('record')]
  const format = useFormatter()
  const { movementTests, movementBaseline: baseline } = findings
  const isTested = (test: (typeof MOVEMENT_TESTS)[number]) =>
    movementTests[test].result !== null || movementTests[test].kneeSignChanged !== 'not_assessed'
  const tested = MOVEMENT_TESTS.filter(isTested)
  const untested = MOVEMENT_TESTS.filter((test) => !isTested(test)).map((test) => t(`tests.${test}`))
  return (
    <RecordSection id="movement" title={t('title')}>
      <RecordFacts
        facts={[
          [t('baseline.site'), baseline.site],
          [
            words('fields.intensity'),
            baseline.intensity === null ? null : `${baseline.intensity} ${t('baseline.ofTen')}`,
          ],
          [t('baseline.range'), baseline.range],
          [words('fields.kneeSign'), baseline.kneeSign],
        ]}
      />
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
                <TableHead>{t('result')}</TableHead>
                <TableHead>{t('kneeSign')}</TableHead>
              </tr>
            }
          >
            {tested.map((test) => {
              const { result, kneeSignChanged } = movementTests[test]
              return (
                <tr key={test} className="print:break-inside-avoid">
                  <TableCell rowHead>{t(`tests.${test}`)}</TableCell>
                  <TableCell>{result ? t(`results.${result}`) : t('empty')}</TableCell>
                  <TableCell>{t(`changed.${kneeSignChanged}`)}</TableCell>
                </tr>
              )
            })}
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
