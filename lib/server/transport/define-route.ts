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
import type { IncomingForm } from '@/lib/server/transport/read-upload'
import { type RouteAnswer, statusOf, toResponse } from '@/lib/server/transport/route-answer'
import { isSameOrigin } from '@/lib/server/transport/same-origin'

type Method = 'GET' | 'POST'
type RouteContext<K extends ActorKind, Input> = CommandContext<K, Input> & {
  /** The request's own headers, for what is said in them: ranges. */
  readonly headers: Headers
  /** The body of a `form` route, not yet read; null for the others. */
  readonly form: IncomingForm | null
}

export type RouteDefinition<K extends ActorKind, Schema extends z.ZodType> = Gate<K> & {
  readonly method: Method
  /**
   * Where the input comes from: the address (GET), a JSON body (POST), or the address alone, while the command reads the
   * body of a form itself, piece by piece. A person sends such a form: who is signed out is sent to the door,
   * and who is locked out back to the form by way of the password: a file cannot be kept meanwhile.
   */
  readonly body?: 'form'
  /**
   * Sent by programs of other houses too, such as the button of a mailbox: a token in the address is the whole right to it, so that another
   * site's page can do no more than whoever knows the token.
   */
  readonly isOpenToAll?: true
  readonly schema: Schema
  readonly run: (context: RouteContext<K, z.output<Schema>>) => Promise<RouteAnswer>
}
type Segments = { readonly params: Promise<Readonly<Record<string, string | string[] | undefined>>> }

const MAX_BODY_CHARACTERS = 256_000

/** The only way to make a route handler; the same order as defineAction, answered so that nobody may keep it. */
export function defineRoute<K extends ActorKind, Schema extends z.ZodType>(definition: RouteDefinition<K, Schema>) {
  return async (request: Request, segments?: Segments): Promise<Response> => {
    const startedAt = performance.now()
    const answer = await attempt(definition, request, (await segments?.params) ?? {})
    const facts = await requestFacts()
    logInfo('route', {
      route: definition.name,
      status: statusOf(answer),
      milliseconds: Math.round(performance.now() - startedAt),
      requestId: facts.requestId,
    })
    return toResponse(answer)
  }
}

async function attempt<K extends ActorKind, Schema extends z.ZodType>(
  definition: RouteDefinition<K, Schema>,
  request: Request,
  params: object,
): Promise<RouteAnswer> {
  try {
    const isGuarded = definition.method === 'POST' && !definition.isOpenToAll
    if (isGuarded && !isSameOrigin(request.headers)) throw new AppError('FORBIDDEN')
    const facts = await requestFacts()
    const actor = await authenticate(definition)
    const parsed = definition.schema.safeParse(await readInput(definition, request, params))
    if (!parsed.success) return { status: 422, body: { error: 'INVALID', fields: invalidFields(parsed.error) } }
    permit(definition, actor)
    await limit(definition, actor, facts.address)
    const { headers, body } = request
    const form = definition.body ? { contentType: headers.get('content-type') ?? '', body } : null
    return await definition.run({ actor, input: parsed.data, nowMs: nowMs(), request: facts, headers, form })
  } catch (error) {
    unstable_rethrow(error)
    const code = gateCode(error)
    if (code === 'UNAUTHENTICATED' && definition.body === 'form') return { seeOther: '/sign-in' }
    if (code === 'LOCKED' && definition.body === 'form') return { seeOther: unlockingPage(request.headers) }
    if (code !== null) return { status: HTTP_STATUS[code], body: { error: code } }
    const { requestId } = await requestFacts()
    logError('route_failed', { route: definition.name, errorKind: kindOf(error), at: placeOf(error), requestId })
    return { status: 500, body: { error: 'INTERNAL', reference: requestId } }
  }
}

function unlockingPage(headers: Headers): string {
  const from = headers.get('referer')
  const page = from !== null && URL.canParse(from) ? new URL(from) : null
  return page === null ? '/locked' : `/locked?${new URLSearchParams({ to: page.pathname + page.search })}`
}

async function readInput(
  { method, body }: { readonly method: Method; readonly body?: 'form' },
  request: Request,
  params: object,
): Promise<unknown> {
  const address = { ...Object.fromEntries(new URL(request.url).searchParams), ...params }
  if (method === 'GET' || body === 'form') return address
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
