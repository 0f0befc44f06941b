import { useTranslations } from 'next-intl'
import { AccuracyTable } from '@/components/assessment/form/background/accuracy-table'
import { CompactSelect } from '@/components/assessment/form/parts/compact-select'
import { type DraftValues, shownTriState } from '@/components/assessment/form/parts/draft-values'
import { SectionCard } from '@/components/assessment/form/parts/section-card'
import { Table } from '@/components/ui/table/table'
import { TableCell } from '@/components/ui/table/table-cell'
import { TableHead } from '@/components/ui/table/table-head'
import { SPECIAL_TESTS, TRI_STATES } from '@/lib/domain/assessment/vocabulary'

const RIGHT_THEN_LEFT = ['right', 'left'] as const

/** Straight leg raise, slump and femoral tests with their structural differentiation, right and left (clinical.md 1.3). */
export function SpecialTestsSection({ draft, count }: { draft: DraftValues; count: string }) {
  const t = useTranslations('assessment.special')
  const sides = useTranslations('assessment.neuro')
  const results = TRI_STATES.map((value) => ({ value, label: t(`results.${value}`) }))
  const changes = TRI_STATES.map((value) => ({ value, label: t(`changed.${value}`) }))
  return (
    <SectionCard id="special" title={t('title')} lead={t('lead')} count={count}>
      <Table
        caption={t('title')}
        captionHidden
        head={
          <tr>
            <TableHead>{t('test')}</TableHead>
            {RIGHT_THEN_LEFT.map((side) => [
              <TableHead key={side}>{sides(side)}</TableHead>,
              <TableHead key={`${side}-changed`}>{t('differentiationShort')}</TableHead>,
            ])}
          </tr>
        }
      >
        {SPECIAL_TESTS.map((test) => (
          <tr key={test}>
            <TableCell rowHead className="min-w-32">
              {t(`tests.${test}`)}
            </TableCell>
            {RIGHT_THEN_LEFT.map((side) => {
              const finding = draft.findings.specialTests[test][side]
              const name = `specialTests.${test}.${side}`
              const label = (part: string) => t('cell', { part, test: t(`tests.${test}`), side: sides(side) })
              return [
                <TableCell key={side}>
                  <CompactSelect
                    name={`${name}.result`}
                    label={label(t('result'))}
                    options={results}
                    empty={t('empty')}
                    {...shownTriState(draft, `${name}.result`, finding.result)}
                  />
                </TableCell>,
                <TableCell key={`${side}-changed`}>
                  <CompactSelect
                    name={`${name}.structuralDifferentiation`}
                    label={label(t('differentiation'))}
                    options={changes}
                    empty={t('empty')}
                    {...shownTriState(draft, `${name}.structuralDifferentiation`, finding.structuralDifferentiation)}
                  />
                </TableCell>,
              ]
            })}
          </tr>
        ))}
      </Table>
      <AccuracyTable />
    </SectionCard>
  )
}
