import type { Instrumentation } from 'next'

export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { cleanIncomingHeaders } = await import('@/lib/server/transport/incoming-headers')
  cleanIncomingHeaders()
  const { keepClear } = await import('@/lib/server/storage/keep-clear')
  keepClear()
  const { keepSealed } = await import('@/lib/server/audit/checkpoints/keep-sealed')
  keepSealed()
  const { keepErasuresWritten } = await import('@/lib/server/people/erasure/keep-written')
  keepErasuresWritten()
  const { env } = await import('@/lib/env')
  if (env().JOBS !== 'here') return
  const { keepDelivering } = await import('@/lib/server/messages/delivery/keep-delivering')
  const { letterWords } = await import('@/lib/i18n/letters')
  keepDelivering(letterWords())
  const { keepDaysOpen } = await import('@/lib/server/progress/rollup/keep-open')
  keepDaysOpen()
  const { keepFollowing } = await import('@/lib/server/progress/follow-up/keep-following')
  keepFollowing()
}

/** A bug that reached Next: name of the error and where, with the reference that the error page shows. Never its message. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { kindOf, logError, placeOf } = await import('@/lib/server/log/log')
  const digest = typeof error === 'object' && error !== null && 'digest' in error ? String(error.digest) : 'none'
  const requestId = request.headers['x-request-id']
  logError('request_failed', {
    digest,
    errorKind: kindOf(error),
    at: placeOf(error),
    route: context.routePath,
    requestId: typeof requestId === 'string' ? requestId : 'none',
  })
}
