import type { PlayerState } from '@/lib/client/player-state'

/** What a reload must not lose. Kept in this tab only, under the check that opened the session, and gone with it. */
export type SessionDraft = {
  readonly state: PlayerState
  /** When it was written: a running clock is paused here when the page comes back. */
  readonly seenAtMs: number
  readonly answers: Readonly<Record<string, string>>
}

const PREFIX = 'plumbline.session.'

export function loadDraft(checkId: string): SessionDraft | null {
  try {
    const text = sessionStorage.getItem(PREFIX + checkId)
    return text === null ? null : (JSON.parse(text) as SessionDraft)
  } catch {
    return null
  }
}

/** Storage may be full or forbidden; the session itself goes on without it. */
export function saveDraft(checkId: string, draft: SessionDraft): void {
  try {
    sessionStorage.setItem(PREFIX + checkId, JSON.stringify(draft))
  } catch {
    // Nothing to do: the form still sends what is on the page.
  }
}

/** Removes every draft, or all but one: another session's answers have no business on this device. */
export function forgetDrafts(exceptCheckId?: string): void {
  try {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(PREFIX) && key !== `${PREFIX}${exceptCheckId}`) sessionStorage.removeItem(key)
    }
  } catch {
    // As above.
  }
}
