import { isDeepStrictEqual } from 'node:util'

type Row = { readonly id: string }

/** Which rows are new, and which differ from what is stored in any field that the wanted row names. */
export function planChanges<Wanted extends Row>(
  stored: readonly Row[],
  wanted: readonly Wanted[],
): { added: Wanted[]; changed: Wanted[] } {
  const byId = new Map<string, Row & Record<string, unknown>>(stored.map((row) => [row.id, { ...row }]))
  const differs = (row: Wanted, old: Record<string, unknown>): boolean =>
    Object.entries(row).some(([field, value]) => !isDeepStrictEqual(value, old[field]))
  return {
    added: wanted.filter((row) => !byId.has(row.id)),
    changed: wanted.filter((row) => {
      const old = byId.get(row.id)
      return old !== undefined && differs(row, old)
    }),
  }
}
