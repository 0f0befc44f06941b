import type { ReactNode } from 'react'
import { requireActor } from '@/lib/server/auth/require-actor'

/** Everything in here belongs to one signed-in patient. Each page asks again: a layout is not drawn anew on every visit. */
export default async function PatientLayout({ children }: { children: ReactNode }) {
  await requireActor('patient')
  return children
}
