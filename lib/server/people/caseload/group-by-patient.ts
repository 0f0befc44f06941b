import 'server-only'

export function groupByPatient<Row extends { readonly patientId: string }, Value>(
  rows: readonly Row[],
  read: (row: Row) => Value,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>()
  for (const row of rows) {
    const group = groups.get(row.patientId)
    if (group) group.push(read(row))
    else groups.set(row.patientId, [read(row)])
  }
  return groups
}
