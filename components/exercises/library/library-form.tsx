'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useCallback, useEffect, useRef, useTransition } from 'react'

/** Long enough for the next letter, short enough to feel instant. */
const TYPING_MS = 180

type Props = { page: string; label: string; children: ReactNode }

/** The address that the browser itself would send, without what was left empty. */
function addressOf(form: HTMLFormElement, page: string): string {
  const address = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value !== '' && !(name === 'sort' && value === 'best')) address.append(name, value)
  }
  return address.size > 0 ? `${page}?${address}` : page
}

/** Typed or ticked before JavaScript was there, or put back by the browser: what is shown is not yet the answer to it. */
function isTouched(form: HTMLFormElement): boolean {
  return [...form.elements].some(
    (field) =>
      field instanceof HTMLInputElement &&
      (field.value !== field.defaultValue || field.checked !== field.defaultChecked),
  )
}

/**
 * A plain GET form. With JavaScript it answers while somebody types or ticks: the address changes in place, so that it can be
 * kept and shared at any moment, and what stands in the fields stays.
 */
export function LibraryForm({ page, label, children }: Props) {
  const router = useRouter()
  const [isPending, startTransition] = useTransition()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const form = useRef<HTMLFormElement>(null)

  const show = useCallback(
    (from: HTMLFormElement) => {
      clearTimeout(timer.current)
      startTransition(() => router.replace(addressOf(from, page), { scroll: false }))
    },
    [page, router],
  )

  useEffect(() => {
    if (form.current && isTouched(form.current)) show(form.current)
    return () => clearTimeout(timer.current)
  }, [show])

  function change({ currentTarget, target }: FormEvent<HTMLFormElement>): void {
    clearTimeout(timer.current)
    const isTyped = target instanceof HTMLInputElement && target.type === 'search'
    if (isTyped) timer.current = setTimeout(() => show(currentTarget), TYPING_MS)
    else show(currentTarget)
  }

  return (
    <form
      ref={form}
      method="get"
      action={page}
      aria-label={label}
      aria-busy={isPending}
      className="group/library lg:grid lg:grid-cols-[13.5rem_minmax(0,1fr)] lg:grid-rows-[auto_minmax(0,1fr)] lg:gap-x-6"
      onChange={change}
      onSubmit={(event) => {
        event.preventDefault()
        show(event.currentTarget)
      }}
    >
      {children}
    </form>
  )
}
