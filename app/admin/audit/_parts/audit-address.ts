import type { AuditSearch } from '@/lib/schemas/admin'

/** The address of the audit with something changed; people stand in it by id, never by name. */
export function auditAddress(search: AuditSearch, change: Partial<AuditSearch>): string {
  const next = { ...search, ...change }
  const params = new URLSearchParams()
  for (const name of ['person', 'patient', 'action', 'from', 'to', 'before', 'check'] as const) {
    const value = next[name]
    if (value !== undefined) params.set(name, String(value))
  }
  const query = params.toString()
  return query ? `/admin/audit?${query}` : '/admin/audit'
}
