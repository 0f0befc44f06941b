import 'server-only'

import { type CsvCell, csvFile } from '@/lib/domain/shared/csv'
import type { FileAnswer } from '@/lib/server/transport/route-answer'

/** A table to be saved. Its name ends up in a folder of downloads: it says what it is and names nobody. */
export function csvAnswer(
  name: string,
  table: { readonly head: readonly string[]; readonly rows: readonly (readonly CsvCell[])[] },
): FileAnswer {
  const bytes = new TextEncoder().encode(csvFile(table.head, table.rows))
  return {
    status: 200,
    file: new Blob([bytes]).stream(),
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="${name}.csv"`,
      'x-content-type-options': 'nosniff',
    },
  }
}
