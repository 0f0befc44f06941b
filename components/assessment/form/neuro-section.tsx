import { useTranslations } from 'next-intl'
import { FunctionalGroup } from '@/components/assessment/form/background/functional-group'
import { type NeuroPart, NeuroRow } from '@/components/assessment/form/neuro-row'
import { type DraftValues, shownTriState } from '@/components/assessment/form/parts/draft-values'
import { FindingGroup } from '@/components/assessment/form/parts/finding-group'
import { SectionCard } from '@/components/assessment/form/parts/section-card'
import { TriStateField } from '@/components/forms/tri-state-field'
import { ScrollBox } from '@/components/ui/table/scroll-box'
import {
  MRC_GRADES,
  NERVE_ROOTS,
  type NerveRoot,
  REFLEX_GRADES,
  SENSATIONS,
  UPPER_MOTOR_NEURONE_SIGNS,
} from '@/lib/domain/assessment/vocabulary'

/** Scored 2 normal, 1 altered, 0 absent (clinical.md 1.2); worst first, so that the order ranks the sides. */
const FEELING = [...SENSATIONS].reverse().map((value, index) => ({ value, label: String(index) }))
const STRENGTH = MRC_GRADES.map((value) => ({ value, label: value }))
const REFLEX = REFLEX_GRADES.map((value) => ({ value: String(value), label: value === 0 ? '0' : `${value}+` }))
/** L2 has no reliable reflex (clinical.md 1.2). */
const WITHOUT_REFLEX: NerveRoot = 'L2'

const PARTS = ['sensation', 'strength', 'reflex'] as const

/** Feeling, strength and reflex from L2 to S1 on both sides, and the upper motor neurone screen (clinical.md 1.2). */
export function NeuroSection({ draft, count }: { draft: DraftValues; count: string }) {
  const t = useTranslations('assessment.neuro')
  const { findings } = draft
  const partsOf = (root: NerveRoot): NeuroPart[] => {
    const cell = (part: (typeof PARTS)[number], side: 'right' | 'left') => ({
      name: `neuro.${root}.${side}.${part}`,
      label: t('cell', { part: t(part), root, side: t(side) }),
      value: String(findings.neuro[root][side][part] ?? ''),
    })
    const pair = (part: (typeof PARTS)[number]) => ({ key: part, right: cell(part, 'right'), left: cell(part, 'left') })
    return [
      { ...pair('sensation'), what: t(`points.${root}`), options: FEELING },
      { ...pair('strength'), what: t(`muscles.${root}`), options: STRENGTH },
      { ...pair('reflex'), what: root === WITHOUT_REFLEX ? null : t(`reflexes.${root}`), options: REFLEX },
    ]
  }
  return (
    <SectionCard id="neuro" title={t('title')} lead={t('lead')} count={count}>
      <ScrollBox label={t('title')} className="overflow-x-auto">
        <table className="w-full border-collapse">
          <thead className="text-sm">
            <tr>
              <th scope="col">
                <span className="sr-only">{t('root')}</span>
              </th>
              {PARTS.map((part) => [
                <th key={part} scope="col" className="border-line border-l pb-1.5 pl-2 text-left font-semibold">
                  {t(part)}
                </th>,
                <th key={`${part}-right`} scope="col" className="text-ink-muted pb-1.5 font-medium">
                  {t('right')}
                </th>,
                <th key={`${part}-left`} scope="col" className="text-ink-muted pr-2 pb-1.5 font-medium">
                  {t('left')}
                </th>,
              ])}
            </tr>
          </thead>
          <tbody>
            {NERVE_ROOTS.map((root) => (
              <NeuroRow key={root} root={root} parts={partsOf(root)} notUsed={t('notUsed')} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="text-ink-muted border-line mt-1 mb-3 border-t pt-2 text-sm">{t('key')}</p>
      <FunctionalGroup draft={draft} />
      <FindingGroup title={t('upperMotor')}>
        <p className="text-ink-muted text-sm">{t('upperMotorHint')}</p>
        <div className="divide-line divide-y">
          {UPPER_MOTOR_NEURONE_SIGNS.map((key) => (
            <TriStateField
              key={key}
              name={`upperMotorNeurone.${key}`}
              label={t(`upperMotorSigns.${key}`)}
              {...shownTriState(draft, `upperMotorNeurone.${key}`, findings.upperMotorNeurone[key])}
            />
          ))}
        </div>
      </FindingGroup>
    </SectionCard>
  )
}
