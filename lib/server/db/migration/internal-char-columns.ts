import 'server-only'
import { ColumnTypeEnum, type SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import type pg from 'pg'

/** PostgreSQL's internal one-letter type "char", and text, by their fixed numbers. */
const internalChar = 18
const text = 25

/**
 * Prisma's engine reads catalogue columns of type "char" when it describes exclusion constraints, and Prisma's adapter
 * refuses that type. Here it sees text in its place, and what it returns is then marked as a character for the engine.
 */
export function readInternalChar(adapter: SqlDriverAdapter, pool: pg.Pool): void {
  let charColumns: number[] = []
  pool.query = rememberingChar(pool.query.bind(pool), (columns) => {
    charColumns = columns
  })
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query)
    const columnTypes = [...result.columnTypes]
    for (const column of charColumns) columnTypes[column] = ColumnTypeEnum.Character
    return { ...result, columnTypes }
  }
}

function rememberingChar(
  query: (...given: unknown[]) => unknown,
  remember: (columns: number[]) => void,
): pg.Pool['query'] {
  const reading = async (...given: unknown[]): Promise<unknown> => {
    const result = await query(...given)
    const columns: number[] = []
    for (const [index, field] of fieldsOf(result).entries()) {
      if (field.dataTypeID !== internalChar) continue
      field.dataTypeID = text
      columns.push(index)
    }
    remember(columns)
    return result
  }
  return reading as pg.Pool['query']
}

function fieldsOf(result: unknown): pg.FieldDef[] {
  const isResult = typeof result === 'object' && result !== null && 'fields' in result && Array.isArray(result.fields)
  return isResult ? (result.fields as pg.FieldDef[]) : []
}
