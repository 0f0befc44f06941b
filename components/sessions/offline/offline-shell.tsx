'use client'

import { useEffect, useState } from 'react'
import { LoadingPage } from '@/components/sessions/offline/loading-page'
import { NothingHere } from '@/components/sessions/offline/nothing-here'
import { ShellPages } from '@/components/sessions/offline/shell-pages'
import { DeviceProvider } from '@/components/sessions/on-device/device-provider'
import { boundPerson } from '@/lib/client/offline/bound-person'

/**
 * Drawn under any address of a patient when there is no signal. The page itself holds nobody's data: everything comes from what this
 * browser keeps of the one person whose device it is.
 */
export function OfflineShell() {
  const [personKey, setPersonKey] = useState<string | null | undefined>(undefined)
  useEffect(() => {
    boundPerson().then(setPersonKey)
    document.addEventListener('click', leaveByNetwork, true)
    return () => document.removeEventListener('click', leaveByNetwork, true)
  }, [])
  if (personKey === undefined) return <LoadingPage />
  if (personKey === null) return <NothingHere kind="none" />
  return (
    <DeviceProvider personKey={personKey}>
      <ShellPages />
    </DeviceProvider>
  )
}

/** A link loads its page whole, so that the network is tried each time; the router would ask for a part of a page and wait. */
function leaveByNetwork(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="/"]') : null
  // What opens beside this page leaves it, and what was typed on it, where they are.
  if (!link || link.target === '_blank' || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
    return
  event.preventDefault()
  event.stopPropagation()
  location.assign(link.href)
}
