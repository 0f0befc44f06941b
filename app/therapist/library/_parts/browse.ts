import { countFacet, FACETS, type Facet, type FacetCount, isWanted } from '@/lib/domain/exercises/library/facets'
import { inOrder, type LibraryOrder } from '@/lib/domain/exercises/library/order'
import type { LibrarySearch } from '@/lib/schemas/library'
import type { LibraryAnswer, LibraryCard } from '@/lib/server/exercises/library-entries'

export const LIBRARY = '/therapist/library'

export type Browsed = {
  readonly shown: readonly LibraryCard[]
  readonly counts: Readonly<Record<Facet, readonly FacetCount[]>>
  readonly order: LibraryOrder
  readonly hasFilter: boolean
  readonly isWhole: boolean
  readonly hrefs: {
    readonly withoutFilter: string
    readonly withoutPatient: string
    readonly everything: string
    /** The same, with every card from the start. */
    readonly whole: string
    readonly exercise: (slug: string) => string
  }
}

/** What the page shows of the library, and the addresses that lead on from it. */
export function browse({ entries }: LibraryAnswer, search: LibrarySearch): Browsed {
  const { q, sort, patient, whole, ...chosen } = search
  const person = patient ? { patient } : {}
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, countFacet(entries, chosen, facet)]))
  return {
    shown: entries.filter((entry) => isWanted(entry, chosen)).toSorted(inOrder(sort)),
    counts: counts as Record<Facet, readonly FacetCount[]>,
    order: sort,
    isWhole: whole,
    hasFilter: FACETS.some((facet) => chosen[facet].length > 0),
    hrefs: {
      withoutFilter: addressOf({ ...(q ? { q } : {}), ...person }),
      withoutPatient: addressOf({ ...(q ? { q } : {}), ...chosen, fit: [] }),
      everything: addressOf(person),
      whole: addressOf({ ...(q ? { q } : {}), sort, ...person, ...chosen, whole: 'yes' }),
      exercise: (slug) => addressOf(person, `${LIBRARY}/${slug}`),
    },
  }
}

function addressOf(answers: Readonly<Record<string, string | readonly string[]>>, page = LIBRARY): string {
  const address = new URLSearchParams()
  for (const [name, values] of Object.entries(answers)) {
    for (const value of [values].flat()) address.append(name, value)
  }
  return address.size > 0 ? `${page}?${address}` : page
}
