import type { ReactNode } from 'react'

export type NavItem = {
  href: string
  label: string
  icon: ReactNode
  /** Further beginnings of addresses that belong to this item. */
  also?: readonly string[]
  /** How many wait there; nothing is drawn for 0. */
  count?: number
}
