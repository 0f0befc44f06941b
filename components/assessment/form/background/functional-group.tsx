import { useTranslations } from 'next-intl'
import { CompactSelect } from '@/components/assessment/form/parts/compact-select'
import { type DraftValues, shownTriState } from '@/components/assessment/form/parts/draft-values'
import { FindingGroup } from '@/components/assessment/form/parts/finding-group'
import { Table } from '@/components/ui/table/table'
import { TableCell } from '@/components/ui/table/table-cell'
import { TableHead } from '@/components/ui/table/table-head'
import { FUNCTIONAL_CHECKS, ROOTS_OF_CHECK } from '@/lib/domain/assessment/background'
import { TRI_STATES } from '@/lib/domain/assessment/vocabulary'

const RIGHT_THEN_LEFT = ['right', 'left'] as const

/** What the muscles of a root do in life, right and left (clinical.md 1.2). */
export function FunctionalGroup({ draft }: { draft: DraftValues }) {
  const t = useTranslations('assessment.neuro')
  const options = TRI_STATES.map((value) => ({ value, label: t(`functional.results.${value}`) }))
  return (
    <FindingGroup title={t('functional.title')}>
      <Table
        caption={t('functional.title')}
        captionHidden
        head={
          <tr>
            <TableHead>{t('functional.check')}</TableHead>
            <TableHead>{t('right')}</TableHead>
            <TableHead>{t('left')}</TableHead>
          </tr>
        }
      >
        {FUNCTIONAL_CHECKS.map((check) => (
          <tr key={check}>
            <TableCell rowHead>
              {t(`functional.checks.${check}`)}{' '}
              <span className="text-ink-muted font-normal">{ROOTS_OF_CHECK[check].join(', ')}</span>
            </TableCell>
            {RIGHT_THEN_LEFT.map((side) => {
              const name = `functionalChecks.${check}.${side}`
              return (
                <TableCell key={side}>
                  <CompactSelect
                    name={name}
                    label={`${t(`functional.checks.${check}`)}, ${t(side)}`}
                    options={options}
                    empty={t('functional.empty')}
                    {...shownTriState(draft, name, draft.findings.functionalChecks[check][side])}
                  />
                </TableCell>
              )
            })}
          </tr>
        ))}
      </Table>
    </FindingGroup>
  )
}
