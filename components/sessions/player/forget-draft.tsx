'use client'

import { useEffect } from 'react'
import { useDevice } from '@/components/sessions/on-device/device-context'
import { forgetDrafts } from '@/lib/client/session/session-draft'

/** The session is saved: its draft leaves this tab and this device. */
export function ForgetDraft({ checkId }: { checkId: string }) {
  const start = useDevice()?.start
  useEffect(() => {
    forgetDrafts()
    start?.().then((running) => running?.device.forgetDraft(checkId))
  }, [start, checkId])
  return null
}
