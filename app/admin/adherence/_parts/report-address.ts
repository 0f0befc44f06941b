import type { AdherenceSearch } from '@/lib/schemas/admin'

/** The address of the same report with something changed; what is as usual is left out. */
export function reportAddress(search: AdherenceSearch, change: Partial<AdherenceSearch>): string {
  const next = { ...search, ...change }
  const params = new URLSearchParams()
  if (next.period) params.set('period', next.period)
  if (next.from !== undefined) params.set('from', next.from)
  if (next.to !== undefined) params.set('to', next.to)
  if (next.table !== 'patient') params.set('table', next.table)
  if (next.order !== 'name') params.set('order', next.order)
  if (next.page > 1) params.set('page', String(next.page))
  const query = params.toString()
  return query ? `/admin/adherence?${query}` : '/admin/adherence'
}
