import { useFormatter, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import type { VariantChange } from '@/lib/domain/programmes/changes/compare-revisions'

type Props = {
  changes: readonly VariantChange[]
  /** Of the exercises, by lineage. */
  names: ReadonlyMap<string, string>
}

/** Which exercises the busy-day and sore-day sessions gained or lost. Nothing where none did. */
export function VariantChanges({ changes, names }: Props) {
  const t = useTranslations('changes')
  const format = useFormatter()
  if (changes.length === 0) return null
  const list = (ids: readonly string[]) => format.list(ids.map((id) => names.get(id) ?? t('unknown')))
  return (
    <Card aria-labelledby="variants" className="sm:p-4 print:border-0 print:p-0">
      <h2 id="variants" className="text-lg font-semibold print:break-after-avoid">
        {t('variants')}
      </h2>
      <ul className="divide-line divide-y">
        {changes.map(({ phase, kind, taken, left }) => (
          <li key={`${phase}-${kind}`} className="py-2 print:break-inside-avoid">
            <p className="font-semibold">{t('variantIn', { kind, phase })}</p>
            {taken.length > 0 && <p>{t('variantTaken', { list: list(taken) })}</p>}
            {left.length > 0 && <p className="text-ink-muted">{t('variantLeft', { list: list(left) })}</p>}
          </li>
        ))}
      </ul>
    </Card>
  )
}
