'use client'

import { useEffect } from 'react'

/** Takes the focus to what the address names after its #, when a form has been replaced by a new one. */
export function FocusTarget() {
  useEffect(() => {
    const id = decodeURIComponent(window.location.hash.slice(1))
    if (id) document.getElementById(id)?.focus({ preventScroll: false })
  }, [])
  return null
}
