import 'server-only'

import { pino } from 'pino'
import { env } from '@/lib/env'

/**
 * What a log line may say: names of things and numbers, never what a person typed, felt or is called. A new field is a
 * decision, hence the closed list; the end-to-end suite plants names and looks for them in everything written.
 */
export type LogFields = {
  readonly requestId?: string
  readonly action?: string
  readonly route?: string
  readonly outcome?: string
  readonly milliseconds?: number
  readonly actorKind?: 'staff' | 'patient' | 'public'
  readonly status?: number
  readonly digest?: string
  /** Name of an error's class or its code, never its message: messages quote data. */
  readonly errorKind?: string
  /** Where in our own code, file and line only. */
  readonly at?: string
}

let logger: ReturnType<typeof pino> | undefined

function current() {
  logger ??= pino({
    level: env().LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  })
  return logger
}

export function logInfo(event: string, fields: LogFields): void {
  current().info({ event, ...fields })
}

export function logError(event: string, fields: LogFields): void {
  current().error({ event, ...fields })
}

/** The first of our own places in a stack: paths and lines, no message. */
export function placeOf(error: unknown): string {
  if (!(error instanceof Error) || !error.stack) return 'unknown'
  const frame = error.stack
    .split('\n')
    .find((line) => /^\s+at /.test(line) && !line.includes('node_modules') && !line.includes('node:'))
  return (
    frame
      ?.trim()
      .replace(/\(?(?:file:\/\/)?\/.*\/(?=[^/]+\/[^/]+:\d+)/, '')
      .slice(0, 160) ?? 'unknown'
  )
}

export function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error && typeof error.code === 'string' ? `:${error.code}` : ''
  return `${error.name}${code}`
}
