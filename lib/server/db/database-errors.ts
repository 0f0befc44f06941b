import 'server-only'

import { Prisma } from '@/lib/server/db/generated/client'

/** The one file that knows Prisma's and PostgreSQL's codes. */
type DatabaseErrorKind = 'conflict' | 'busy' | 'unavailable' | 'constraint' | 'other'

const KIND_OF_CODE: Record<string, DatabaseErrorKind> = {
  P2002: 'conflict',
  P2025: 'conflict',
  P2034: 'busy',
  P2024: 'busy',
  P2028: 'busy',
  P1001: 'unavailable',
  P1002: 'unavailable',
  P1008: 'unavailable',
  P1017: 'unavailable',
  '40001': 'busy',
  '40P01': 'busy',
  '53300': 'unavailable',
  '57P01': 'unavailable',
  '57P03': 'unavailable',
  ECONNREFUSED: 'unavailable',
  ENOENT: 'unavailable',
  '23514': 'constraint',
  '23P01': 'conflict',
}

function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return []
  const own = 'code' in error && typeof error.code === 'string' ? [error.code] : []
  const adapter = /(?:Code: `|code: ")([0-9A-Z]{5})[`"]/.exec(error.message)?.[1]
  return [...own, ...(adapter ? [adapter] : []), ...codesOf(error.cause)]
}

export function databaseErrorKind(error: unknown): DatabaseErrorKind {
  if (error instanceof Prisma.PrismaClientInitializationError) return 'unavailable'
  for (const code of codesOf(error)) {
    const kind = KIND_OF_CODE[code]
    if (kind) return kind
  }
  return 'other'
}

/** True when this named constraint or trigger of ours refused the write. */
export function isRefusedBy(error: unknown, constraint: string): boolean {
  if (!(error instanceof Error)) return false
  const text = `${error.message} ${JSON.stringify('meta' in error ? error.meta : '')}`
  return text.includes(constraint) || isRefusedBy(error.cause, constraint)
}
