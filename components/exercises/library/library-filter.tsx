import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { FacetGroup } from '@/components/exercises/library/facet-group'
import { Button } from '@/components/ui/button'
import { FACETS, type Facet, type FacetCount, NONE } from '@/lib/domain/exercises/library/facets'

const FOLDED: readonly Facet[] = ['condition', 'root', 'equipment', 'ladder']

type Props = {
  counts: Readonly<Record<Facet, readonly FacetCount[]>>
  ladderNames: ReadonlyMap<string, string>
  /** Of the person in hand. */
  initials: string | null
  /** Where nothing is chosen. */
  clearHref: string
}

/** What narrows the library: a column at the side, folded above the results on a narrow screen. */
export function LibraryFilter({ counts, ladderNames, initials, clearHref }: Props) {
  const t = useTranslations('library')
  const labelOf = useFacetLabels(ladderNames)
  const chosen = FACETS.reduce((sum, facet) => sum + counts[facet].filter((count) => count.isChosen).length, 0)
  return (
    <details className="lib-filter mb-3 lg:mb-0">
      <summary className="text-accent-strong flex min-h-9 list-none items-center gap-1.5 font-medium lg:hidden [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden="true"
          size={18}
          className="shrink-0 transition-transform [details[open]_&]:rotate-90"
        />
        {chosen > 0 ? t('filterCount', { count: chosen }) : t('filter')}
      </summary>
      <div className="flex flex-col gap-3.5 lg:pb-6">
        <div className="flex items-baseline justify-between">
          <h2 className="text-lg font-semibold">{t('filter')}</h2>
          {chosen > 0 && (
            // Loaded anew, so that the boxes are empty again.
            <a href={clearHref} className="text-link">
              {t('clear')}
            </a>
          )}
        </div>
        {FACETS.map((facet) => (
          <FacetGroup
            key={facet}
            name={facet}
            legend={facet === 'fit' && initials ? t('facets.fitFor', { initials }) : t(`facets.${facet}`)}
            folded={FOLDED.includes(facet)}
            options={counts[facet].map((count) => ({ ...count, label: labelOf(facet, count.value) }))}
          />
        ))}
        <Button type="submit" className="self-start">
          {t('show')}
        </Button>
      </div>
    </details>
  )
}

/** Values of closed lists stand in the catalogue; equipment and ladders are content and name themselves. */
function useFacetLabels(ladderNames: ReadonlyMap<string, string>): (facet: Facet, value: string) => string {
  const t = useTranslations()
  return (facet, value) => {
    switch (facet) {
      case 'mine':
      case 'direction':
      case 'position':
      case 'load':
        return t(`library.${facet}.${value}` as Parameters<typeof t>[0])
      case 'fit':
        return t(`library.mark.${value}` as Parameters<typeof t>[0])
      case 'category':
      case 'condition':
        return t(`exercises.${facet}.${value}` as Parameters<typeof t>[0])
      case 'root':
        return value
      case 'equipment':
        return value === NONE ? t('library.noEquipment') : value.charAt(0).toUpperCase() + value.slice(1)
      case 'ladder':
        return value === NONE
          ? t('library.noLadder')
          : t('library.ladderFrom', { name: ladderNames.get(value) ?? value })
    }
  }
}
