import 'server-only'

import type { PatientId } from '@/lib/domain/shared/ids'
import { keyedDigest } from '@/lib/server/auth/token'

/**
 * Whose device it is, in a form that says nothing about the person: what is kept under one key is never shown or sent under another.
 * The same for as long as the installation's secret is; a new secret makes devices begin anew.
 */
export function personKeyOf(patientId: PatientId): string {
  return Buffer.from(keyedDigest('device_person', patientId)).toString('base64url')
}
