import type { PlayerState } from '@/lib/client/player-state'

/** What neither a reload nor a browser that was killed may lose, under the check that opened the session, and gone with it. */
export type SessionDraft = {
  readonly state: PlayerState
  /** When it was written: a running clock is paused here when the page comes back. */
  readonly seenAtMs: number
  readonly answers: Readonly<Record<string, string>>
}

/** The person's own store on this device; nothing is read or kept where there is none. */
export type DraftStore = {
  readonly read: () => Promise<unknown>
  readonly keep: (draft: SessionDraft) => void
}

const PREFIX = 'plumbline.session.'

/** Where this tab keeps its copy. */
export const draftKey = (checkId: string) => PREFIX + checkId

/** This tab's copy: there at once after a reload, and also where the device has no store. */
export function loadDraft(checkId: string): SessionDraft | null {
  try {
    return parseDraft(JSON.parse(sessionStorage.getItem(draftKey(checkId)) ?? 'null'))
  } catch {
    return null
  }
}

/** Storage may be full or forbidden; the session itself goes on without it. */
export function saveDraft(checkId: string, draft: SessionDraft): void {
  try {
    sessionStorage.setItem(draftKey(checkId), JSON.stringify(draft))
  } catch {
    // Nothing to do: the form still sends what is on the page.
  }
}

/** Removes every draft of this tab, or all but one: another session's answers have no business here. */
export function forgetDrafts(exceptCheckId?: string): void {
  try {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(PREFIX) && key !== draftKey(exceptCheckId ?? '')) sessionStorage.removeItem(key)
    }
  } catch {
    // As above.
  }
}

/** An older version of the app may have written it: what does not look like a draft is none. */
export function parseDraft(value: unknown): SessionDraft | null {
  if (!isRecord(value) || !isRecord(value.state) || !isRecord(value.answers)) return null
  const { stage, logs, endedSets, clock } = value.state
  const isWhole =
    isRecord(stage) &&
    (stage.kind === 'exercise' || stage.kind === 'check_in') &&
    typeof stage.index === 'number' &&
    isRecord(logs) &&
    Array.isArray(endedSets) &&
    (clock === null || (isRecord(clock) && typeof clock.startedAtMs === 'number')) &&
    typeof value.seenAtMs === 'number'
  return isWhole ? (value as SessionDraft) : null
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
