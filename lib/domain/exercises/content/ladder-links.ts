import type { ExerciseFacts } from '@/lib/domain/exercises/exercise'

export type Neighbours = Pick<ExerciseFacts, 'easier' | 'harder'>
export type Placed = Neighbours & { readonly slug: string }

/**
 * Puts a clinic's own exercise beside its neighbours. Between two rungs that stand side by side it becomes the rung between
 * them; beyond the last rung it becomes the last; a rung that leads elsewhere keeps its way.
 */
export function placeBeside(links: Map<string, Neighbours>, { slug, easier, harder }: Placed): void {
  links.set(slug, { easier, harder })
  const open = (next: string | null | undefined, over: string | null) => (next ?? null) === null || next === over
  if (easier !== null && open(links.get(easier)?.harder, harder)) {
    links.set(easier, { easier: links.get(easier)?.easier ?? null, harder: slug })
  }
  if (harder !== null && open(links.get(harder)?.easier, easier)) {
    links.set(harder, { easier: slug, harder: links.get(harder)?.harder ?? null })
  }
}
