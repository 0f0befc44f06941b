'use client'

import { useEffect, useState } from 'react'
import { buttonClass } from '@/components/ui/looks/button-class'

type Props = { on: string; off: string }

/** On this device: whoever speaks to the computer, or brushes a key by mistake, can do without them (WCAG 2.1.4). */
const STORED = 'plumbline.page-keys'
const TYPED_INTO = 'input, textarea, select, [contenteditable]'

/**
 * One letter presses what names it in `aria-keyshortcuts`: the control in the part of the page that has the focus
 * (`data-keys-scope`), else the first one. Never while something is typed, and never behind a dialogue.
 */
export function PageKeys({ on, off }: Props) {
  const [isOn, setIsOn] = useState(true)
  useEffect(() => setIsOn(localStorage.getItem(STORED) !== 'off'), [])
  useEffect(() => {
    if (!isOn) return
    const press = (event: KeyboardEvent) => {
      if (isMeantOtherwise(event)) return
      const control = controlOf(event.key.toUpperCase())
      if (!control) return
      event.preventDefault()
      control.click()
      if (control.matches('summary'))
        control.parentElement?.querySelector<HTMLElement>('input:not([type=hidden])')?.focus()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [isOn])
  const toggle = () => {
    localStorage.setItem(STORED, isOn ? 'off' : 'on')
    setIsOn(!isOn)
  }
  return (
    <button type="button" onClick={toggle} className={buttonClass('quiet', 'md', 'no-print text-sm')}>
      {isOn ? on : off}
    </button>
  )
}

function isMeantOtherwise(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented) return true
  const target = event.target instanceof Element ? event.target : null
  return target?.closest(TYPED_INTO) != null || document.querySelector('dialog[open], html[data-locked]') !== null
}

function controlOf(key: string): HTMLElement | undefined {
  const all = [...document.querySelectorAll<HTMLElement>('[aria-keyshortcuts]')].filter(
    (control) => control.getAttribute('aria-keyshortcuts') === key && control.checkVisibility(),
  )
  const scope = document.activeElement?.closest('[data-keys-scope]')
  return all.find((control) => scope?.contains(control)) ?? all[0]
}
