import { OctagonAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { CaseloadRow } from '@/components/people/caseload/caseload-row'
import type { CaseloadRowView } from '@/components/people/caseload/caseload-row-view'
import { LANE_TEXT } from '@/components/people/caseload/lane-text'
import { CASELOAD_LANES } from '@/lib/domain/progress/caseload/caseload-line'

const HEAD = 'border-edge/60 border-b px-3 pb-2 text-left font-medium whitespace-nowrap'

type Props = { rows: readonly CaseloadRowView[]; selectedId: string; timeZone: string }

/** The work queue, reason first. On a narrow screen every row becomes a small card; the table stays a table. */
export function CaseloadTable({ rows, selectedId, timeZone }: Props) {
  const t = useTranslations('people.caseload')
  const lanes = CASELOAD_LANES.map((lane) => ({ lane, members: rows.filter((row) => row.lane === lane) })).filter(
    ({ members }) => members.length > 0,
  )
  return (
    <table id="queue" className="w-full border-collapse text-left max-lg:block">
      <caption className="sr-only">{t('table')}</caption>
      <thead className="text-ink-muted text-sm max-lg:sr-only">
        <tr>
          <th scope="col" className={HEAD}>
            {t('reason')}
          </th>
          <th scope="col" className={HEAD}>
            {t('patient')}
          </th>
          <th scope="col" className={HEAD}>
            {t('why')}
          </th>
          <th scope="col" className={HEAD}>
            {t('pain')}
          </th>
          <th scope="col" className={`${HEAD} text-right`}>
            {t('since')}
          </th>
        </tr>
      </thead>
      {lanes.map(({ lane, members }) => (
        <tbody key={lane} className="max-lg:@container max-lg:mb-4 max-lg:block">
          {members.map((row, index) => (
            <CaseloadRow key={row.id} row={row} isSelected={row.id === selectedId} timeZone={timeZone}>
              {index === 0 && (
                <th
                  scope="rowgroup"
                  rowSpan={members.length}
                  className={`border-edge/50 border-b px-3 py-3.5 align-top font-semibold max-lg:hidden xl:max-w-32 ${LANE_TEXT[lane]} ${lane === 'red_flag' ? 'lg:shadow-[inset_4px_0_0_var(--color-stop)]' : ''}`}
                >
                  <span className="inline-flex items-center gap-1.5">
                    {lane === 'red_flag' && <OctagonAlert aria-hidden="true" size={17} />}
                    {t(`lanes.${lane}`)} <span className="text-ink-muted font-normal">{members.length}</span>
                  </span>
                </th>
              )}
            </CaseloadRow>
          ))}
        </tbody>
      ))}
    </table>
  )
}
