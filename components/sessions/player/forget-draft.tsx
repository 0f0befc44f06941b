'use client'

import { useEffect } from 'react'
import { forgetDrafts } from '@/lib/client/session-draft'

/** The session is saved: its draft leaves this device. */
export function ForgetDraft() {
  useEffect(() => forgetDrafts(), [])
  return null
}
