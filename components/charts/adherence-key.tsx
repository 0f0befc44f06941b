import { useFormatter, useTranslations } from 'next-intl'
import { PART_ORDER, type PartCounts } from '@/components/charts/adherence-parts'
import { AdherenceSwatch } from '@/components/charts/adherence-swatch'

export type AdherenceKeyProps = {
  /** With numbers, the key is the text of the chart as well. */
  parts?: PartCounts
  className?: string
}

/** The four parts in words, with their patterns and numbers. */
export function AdherenceKey({
  parts,
  className = 'flex flex-wrap gap-x-5 gap-y-1 text-sm roomy:text-base',
}: AdherenceKeyProps) {
  const t = useTranslations('common.adherence')
  const format = useFormatter()
  return (
    <ul className={className}>
      {PART_ORDER.map((part) => (
        <li key={part} className="flex items-center gap-2">
          <AdherenceSwatch part={part} />
          <span>
            {t(part)}
            {parts && <b className="ml-2 font-semibold">{format.number(parts[part])}</b>}
          </span>
        </li>
      ))}
    </ul>
  )
}
