import { type LockReport, type NextStop, WARN_BEFORE_MS } from '@/lib/domain/access/session-state'

/** What stands over the page: nothing, a warning, or a screen that hides it. */
export type Cover = 'none' | 'warn_lock' | 'warn_end' | 'locked' | 'ended' | 'other'

/** The browser's clock only says when to ask: what is true is what the server answers. */
export type Watch = {
  readonly cover: Cover
  readonly next: NextStop['kind']
  /** When the lock or the end falls, as far as this page knows. */
  readonly stopsAtMs: number
  /** When to ask the server again; null when only another event can change anything. */
  readonly askAtMs: number | null
}

const ASK_AGAIN_MS = 15_000
/** The server's clock and ours are not the same one: never ask in a tight circle. */
const SOONEST_MS = 1_000

export function isCovered(cover: Cover): boolean {
  return cover === 'locked' || cover === 'ended' || cover === 'other'
}

export function watchFrom(next: NextStop, nowMs: number): Watch {
  const stopsAtMs = nowMs + next.inMs
  if (next.inMs > WARN_BEFORE_MS)
    return { cover: 'none', next: next.kind, stopsAtMs, askAtMs: stopsAtMs - WARN_BEFORE_MS }
  const cover = next.kind === 'lock' ? 'warn_lock' : 'warn_end'
  return { cover, next: next.kind, stopsAtMs, askAtMs: nowMs + Math.max(next.inMs, SOONEST_MS) }
}

/** The server's answer, for the page of `who`. A page is uncovered for the person it was drawn for, and for nobody else. */
export function afterReport(was: Watch, report: LockReport, who: string, nowMs: number): Watch {
  if (report.state !== 'open') return { ...was, cover: report.state, askAtMs: null }
  return report.who === who ? watchFrom(report.next, nowMs) : { ...was, cover: 'other', askAtMs: null }
}

/** What the page may show without an answer: nothing any more, once the lock must have fallen. */
export function withoutAnswer(was: Watch, nowMs: number): Watch {
  return { ...coveredIfLate(was, nowMs), askAtMs: nowMs + ASK_AGAIN_MS }
}

/** A computer that slept wakes with the page in view: it is hidden before the server has said anything. */
export function coveredIfLate(was: Watch, nowMs: number): Watch {
  if (isCovered(was.cover) || nowMs < was.stopsAtMs) return was
  return { ...was, cover: was.next === 'lock' ? 'locked' : 'ended' }
}
