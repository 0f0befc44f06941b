import { useTranslations } from 'next-intl'
import { BaselineFields } from '@/components/assessment/form/background/baseline-fields'
import { CompactSelect } from '@/components/assessment/form/parts/compact-select'
import { type DraftValues, shownTriState, shownValue } from '@/components/assessment/form/parts/draft-values'
import { SectionCard } from '@/components/assessment/form/parts/section-card'
import { Table } from '@/components/ui/table/table'
import { TableCell } from '@/components/ui/table/table-cell'
import { TableHead } from '@/components/ui/table/table-head'
import { MOVEMENT_RESULTS, MOVEMENT_TESTS, TRI_STATES } from '@/lib/domain/assessment/vocabulary'

/** Repeated movements of the spine, and what they did to the knee sign (clinical.md 1.3). */
export function MovementSection({ draft, count }: { draft: DraftValues; count: string }) {
  const t = useTranslations('assessment.movement')
  const results = MOVEMENT_RESULTS.map((value) => ({ value, label: t(`results.${value}`) }))
  const changes = TRI_STATES.map((value) => ({ value, label: t(`changed.${value}`) }))
  return (
    <SectionCard id="movement" title={t('title')} lead={t('lead')} count={count}>
      <BaselineFields draft={draft} />
      <Table
        caption={t('title')}
        captionHidden
        head={
          <tr>
            <TableHead>{t('test')}</TableHead>
            <TableHead>{t('result')}</TableHead>
            <TableHead>{t('kneeSign')}</TableHead>
          </tr>
        }
      >
        {MOVEMENT_TESTS.map((test) => {
          const finding = draft.findings.movementTests[test]
          const name = `movementTests.${test}`
          const label = t(`tests.${test}`)
          return (
            <tr key={test}>
              <TableCell rowHead>{label}</TableCell>
              <TableCell>
                <CompactSelect
                  name={`${name}.result`}
                  label={`${t('result')}, ${label}`}
                  options={results}
                  empty={t('empty')}
                  {...shownValue(finding.result)}
                />
              </TableCell>
              <TableCell>
                <CompactSelect
                  name={`${name}.kneeSignChanged`}
                  label={`${t('kneeSign')}, ${label}`}
                  options={changes}
                  empty={t('empty')}
                  {...shownTriState(draft, `${name}.kneeSignChanged`, finding.kneeSignChanged)}
                />
              </TableCell>
            </tr>
          )
        })}
      </Table>
      <p className="text-ink-muted mt-2 text-sm">{t('repeat')}</p>
    </SectionCard>
  )
}
