/** In code points, as the counter beside the field counts them; the database holds the same limit. */
export const MESSAGE_MAX = 2000
/** In 24 hours, from one patient: more than anybody writes, and few enough that a fault or a stranger's hand fills no inbox. */
export const MESSAGES_A_DAY = 20
const DAY_MS = 24 * 3_600_000

/** From when on messages count against the limit of a day. */
export const countedSince = (nowMs: number) => nowMs - DAY_MS

export function isDayFull(sentInADay: number): boolean {
  return sentInADay >= MESSAGES_A_DAY
}

/** On its way no longer than this, a message was sent when it was written. */
const ON_ITS_WAY_MS = 2 * 60_000

/** When a message was written, where it arrived so much later that both have to be told; else null. */
export function toldWrittenAt(writtenAtMs: number, arrivedAtMs: number): number | null {
  return arrivedAtMs - writtenAtMs > ON_ITS_WAY_MS ? writtenAtMs : null
}

/** Where a template says whom it is for. */
export const NAME_PLACE = '{name}'

export function fillTemplate(body: string, givenName: string): string {
  return body.replaceAll(NAME_PLACE, () => givenName)
}
