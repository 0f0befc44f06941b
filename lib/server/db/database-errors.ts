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
  DatabaseNotReachable: 'unavailable',
  SocketTimeout: 'unavailable',
  ConnectionClosed: 'unavailable',
  TooManyConnections: 'unavailable',
  '23514': 'constraint',
  '23P01': 'conflict',
}

type Facts = {
  readonly code?: unknown
  readonly originalCode?: unknown
  readonly kind?: unknown
  readonly message?: unknown
  readonly cause?: unknown
  readonly meta?: { readonly driverAdapterError?: unknown } | undefined
}

/** Every code in an error and what lies behind it: Prisma's own, the driver's, and PostgreSQL's inside the adapter's plain object. */
function codesOf(error: unknown): string[] {
  if (typeof error !== 'object' || error === null) return []
  const facts: Facts = error
  const quoted = /(?:Code: `|code: ")([0-9A-Z]{5})[`"]/.exec(String(facts.message ?? ''))?.[1]
  const own = [facts.originalCode, facts.code, facts.kind, quoted].filter((code) => typeof code === 'string')
  return [...own, ...codesOf(facts.cause), ...codesOf(facts.meta?.driverAdapterError)]
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
