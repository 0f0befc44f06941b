'use client'

import { Search } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { CONTROL } from '@/components/forms/parts/control-class'

type Props = { label: string; placeholder: string; keyName: string; words: string }

/** The words of the search. `/` goes there from anywhere on the page, the arrow down goes on to the first exercise. */
export function SearchField({ label, placeholder, keyName, words }: Props) {
  const input = useRef<HTMLInputElement>(null)

  useEffect(() => {
    function find(event: KeyboardEvent): void {
      const isWriting = event.target instanceof HTMLElement && event.target.matches('input, select, textarea')
      if (event.key !== keyName || isWriting || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      input.current?.select()
    }
    document.addEventListener('keydown', find)
    return () => document.removeEventListener('keydown', find)
  }, [keyName])

  return (
    <div className="relative min-w-0 flex-1">
      <label htmlFor="find-exercise" className="sr-only">
        {label}
      </label>
      <Search aria-hidden="true" size={18} className="text-ink-muted absolute top-1/2 left-3.5 -translate-y-1/2" />
      <input
        ref={input}
        id="find-exercise"
        name="q"
        type="search"
        defaultValue={words}
        maxLength={80}
        placeholder={placeholder}
        autoComplete="off"
        aria-keyshortcuts={keyName}
        className={`peer ${CONTROL} pr-10 pl-10`}
        onKeyDown={(event) => {
          const first = document.querySelector<HTMLAnchorElement>('a[data-card]')
          if (event.key !== 'ArrowDown' || !first) return
          event.preventDefault()
          first.focus()
        }}
      />
      <kbd className="border-line bg-paper text-ink-muted pointer-events-none absolute top-1/2 right-3 hidden -translate-y-1/2 rounded border px-1.5 text-sm leading-5 peer-not-placeholder-shown:hidden sm:block">
        {keyName}
      </kbd>
    </div>
  )
}
