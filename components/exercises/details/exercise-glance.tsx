import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DirectionGlyph } from '@/components/exercises/direction-glyph'
import { doseText } from '@/components/exercises/dose-text'
import type { ExerciseFacts } from '@/lib/domain/exercises/exercise'

/** What an exercise is, at a glance. */
export function ExerciseGlance({ facts }: { facts: ExerciseFacts }) {
  const t = useTranslations('library')
  const te = useTranslations('exercises')
  const rows: readonly (readonly [label: string, value: ReactNode])[] = [
    [t('facets.category'), te(`category.${facts.category}`)],
    [
      t('facets.direction'),
      <span key="direction" className="inline-flex items-center gap-1.5">
        <DirectionGlyph direction={facts.lumbarBias} />
        {t(`direction.${facts.lumbarBias}`)}
      </span>,
    ],
    [t('facets.load'), t(`load.${facts.load}`)],
    [t('facets.position'), t(`position.${facts.position}`)],
    [t('facets.equipment'), facts.equipment.length > 0 ? facts.equipment.join(', ') : t('noEquipment')],
    [t('detail.targets'), facts.targets.join(', ')],
    [t('detail.dose'), doseText(te, facts.dose, null) + (facts.unilateral ? `. ${t('detail.perSide')}.` : '')],
    [t('detail.suits'), facts.indicatedFor.map((condition) => te(`condition.${condition}`)).join(', ')],
  ]
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5">
      {rows.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-ink-muted">{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
