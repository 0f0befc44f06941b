import 'server-only'

/** What a route comes to. Data as JSON, unless it says otherwise. */
export type RouteAnswer =
  | { readonly status: number; readonly body: unknown }
  /** After a form: the page that shows what came of it. */
  | { readonly seeOther: string; readonly cookie?: string }
  | FileAnswer

export type FileAnswer = {
  readonly status: 200 | 206 | 416
  readonly file: ReadableStream<Uint8Array> | null
  readonly headers: Readonly<Record<string, string>>
}

const PERSONAL = { 'cache-control': 'private, no-store' }

/** A file is looked at, never run: whatever it holds, it may load nothing, send nothing and script nothing (trust.md rule 6). */
const FILE_POLICY =
  "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; sandbox"

export function statusOf(answer: RouteAnswer): number {
  return 'status' in answer ? answer.status : 303
}

export function toResponse(answer: RouteAnswer): Response {
  if ('file' in answer) {
    const headers = {
      ...PERSONAL,
      ...answer.headers,
      'content-security-policy': FILE_POLICY,
    }
    return new Response(answer.file, { status: answer.status, headers })
  }
  if ('seeOther' in answer) {
    const { seeOther, cookie } = answer
    const headers = { ...PERSONAL, location: seeOther, 'content-security-policy': FILE_POLICY }
    return new Response(null, {
      status: 303,
      headers: cookie === undefined ? headers : { ...headers, 'set-cookie': cookie },
    })
  }
  return Response.json(answer.body, { status: answer.status, headers: PERSONAL })
}
