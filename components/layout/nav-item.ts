import type { ReactNode } from 'react'

export type NavItem = {
  href: string
  label: string
  icon: ReactNode
  /** Further beginnings of addresses that belong to this item. */
  also?: readonly string[]
  /** For a bar that is drawn with its page; the staff's navigation outlives pages and finds out by itself. */
  isCurrent?: boolean
  /** How many wait there; nothing is drawn for 0. */
  count?: number
}
