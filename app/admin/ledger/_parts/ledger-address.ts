import type { PlainMonth } from '@/lib/domain/monitoring/month'

export function ledgerAddress(month: PlainMonth, page = 1): string {
  return `/admin/ledger?month=${month}${page > 1 ? `&page=${page}` : ''}`
}
