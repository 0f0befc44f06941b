import { createHmac } from 'node:crypto'

/** What the server calls a patient's device (`personKeyOf`), for those who run a server with a secret of their own. */
export function buildPersonKey(appSecret: string, patientId: string): string {
  return createHmac('sha256', `device_person:${appSecret}`).update(patientId).digest('base64url')
}
