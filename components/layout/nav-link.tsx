'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

type Props = {
  href: string
  /** Further beginnings of addresses that belong to this item. */
  also?: readonly string[]
  className: string
  children: ReactNode
}

/** A link of the main navigation that knows when it is the current one. */
export function NavLink({ href, also = [], className, children }: Props) {
  const path = usePathname()
  const isCurrent = [href, ...also].some((start) => path === start || path.startsWith(`${start}/`))
  return (
    <Link href={href} prefetch={false} aria-current={isCurrent ? 'page' : undefined} className={className}>
      {children}
    </Link>
  )
}
