import { forgetBundle } from '@/lib/client/device/forget-bundle'
import { isDrawnHere } from '@/lib/client/offline/drawn-here'

/** A page that has not begun to come by then is not waited for. */
const PATIENCE_MS = 5_000
/** Set on everything that Plumbline answers (next.config.js); a captive portal does not know it. */
const MARK = 'x-plumbline'
/** Somebody between us and the server says that it is not there. */
const NOT_THERE = [502, 503, 504]

/** Whether this is the server's own word. */
export function isOurs(response: Response): boolean {
  return response.headers.has(MARK) && !NOT_THERE.includes(response.status)
}

/**
 * A patient's page from the network, or the shell where the network has none (no signal, too slow, or somebody else's answer) or
 * cannot know what is to be shown.
 */
export async function pageOrShell(request: Request, shell: () => Promise<Response | undefined>): Promise<Response> {
  const answer = isDrawnHere(request.url) ? null : await fromNetwork(request)
  if (answer) return answer
  return (await shell()) ?? Response.error()
}

async function fromNetwork(request: Request): Promise<Response | null> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null))
  const answer = await Promise.race([fetch(request).catch(() => null), late])
  if (answer === null) return null
  // Where a redirect leads to is not told here: who it comes from is asked.
  if (answer.type === 'opaqueredirect') return (await isServerThere()) ? answer : null
  return isOurs(answer) ? answer : null
}

/** Also learns that nobody is signed in any more (signed out elsewhere, a code revoked): then nothing stays to be looked at. */
async function isServerThere(): Promise<boolean> {
  try {
    const answer = await fetch('/api/device', { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) })
    if (!isOurs(answer)) return false
    if (answer.status === 401) await forgetBundle()
    return true
  } catch {
    return false
  }
}
