import 'server-only'

import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { requestFacts } from '@/lib/server/auth/request-facts'
import { nowMs } from '@/lib/server/clock'
import { kindOf, logError, logInfo, placeOf } from '@/lib/server/log/log'
import { authenticate, type Gate, limit, permit } from '@/lib/server/transport/admit'
import { AppError, HTTP_STATUS } from '@/lib/server/transport/app-error'
import { gateCode } from '@/lib/server/transport/define-action'
import type { ActorKind, CommandContext } from '@/lib/server/transport/outcome'
import { isSameOrigin } from '@/lib/server/transport/same-origin'

export type RouteAnswer = { readonly status: number; readonly body: unknown }

export type RouteDefinition<K extends ActorKind, Schema extends z.ZodType> = Gate<K> & {
  readonly method: 'GET' | 'POST'
  readonly schema: Schema
  readonly run: (context: CommandContext<K, z.output<Schema>>) => Promise<RouteAnswer>
}

const MAX_BODY_CHARACTERS = 256_000

/** The only way to make a route handler; the same order as defineAction, answered as JSON that nobody may keep. */
export function defineRoute<K extends ActorKind, Schema extends z.ZodType>(definition: RouteDefinition<K, Schema>) {
  return async (request: Request): Promise<Response> => {
    const startedAt = performance.now()
    const answer = await attempt(definition, request)
    const facts = await requestFacts()
    logInfo('route', {
      route: definition.name,
      status: answer.status,
      milliseconds: Math.round(performance.now() - startedAt),
      requestId: facts.requestId,
    })
    return Response.json(answer.body, { status: answer.status, headers: { 'cache-control': 'private, no-store' } })
  }
}

async function attempt<K extends ActorKind, Schema extends z.ZodType>(
  definition: RouteDefinition<K, Schema>,
  request: Request,
): Promise<RouteAnswer> {
  try {
    if (definition.method === 'POST' && !isSameOrigin(request.headers)) throw new AppError('FORBIDDEN')
    const facts = await requestFacts()
    const actor = await authenticate(definition)
    const parsed = definition.schema.safeParse(await readInput(definition.method, request))
    if (!parsed.success) return { status: 422, body: { error: 'INVALID', fields: invalidFields(parsed.error) } }
    permit(definition, actor)
    await limit(definition, actor, facts.address)
    return await definition.run({ actor, input: parsed.data, nowMs: nowMs(), request: facts })
  } catch (error) {
    unstable_rethrow(error)
    const code = gateCode(error)
    if (code !== null) return { status: HTTP_STATUS[code], body: { error: code } }
    logError('route_failed', { route: definition.name, errorKind: kindOf(error), at: placeOf(error) })
    return { status: 500, body: { error: 'INTERNAL' } }
  }
}

async function readInput(method: 'GET' | 'POST', request: Request): Promise<unknown> {
  if (method === 'GET') return Object.fromEntries(new URL(request.url).searchParams)
  const text = await request.text()
  if (text.length > MAX_BODY_CHARACTERS) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Paths and kinds only: a value or a message could quote what was sent. */
function invalidFields(error: z.ZodError): { path: string; code: string }[] {
  return error.issues.map((issue) => ({ path: issue.path.join('.'), code: issue.code }))
}
