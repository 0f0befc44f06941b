import type { CsvCell } from '@/lib/domain/shared/csv'

/** A share as a number from 0 to 1, to a ten-thousandth: what a spreadsheet turns into per cent itself. */
export function shareCell(share: number | null): CsvCell {
  return share === null ? null : Math.round(share * 10_000) / 10_000
}
