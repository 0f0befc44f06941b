import type { RevisionItem } from '@/lib/domain/programmes/revision-diff'

/** What exercises were called in the versions that were given, see `nameKey`. */
export type ItemNames = ReadonlyMap<string, string>

type Given = Pick<RevisionItem, 'exerciseSlug' | 'exerciseVersion'>

export function nameKey({ exerciseSlug, exerciseVersion }: Given): string {
  return `${exerciseSlug}:${exerciseVersion ?? 'now'}`
}

export function itemName(names: ItemNames, item: Given): string {
  return names.get(nameKey(item)) ?? item.exerciseSlug
}
