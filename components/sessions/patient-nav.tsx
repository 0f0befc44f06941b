import { CalendarCheck, TrendingDown } from 'lucide-react'
import type { NavItem } from '@/components/layout/nav-item'

/** The items of a patient's bar; the warning signs join them by themselves. */
export function patientNav(words: { readonly today: string; readonly progress: string }): NavItem[] {
  return [
    { href: '/patient/today', label: words.today, icon: <CalendarCheck aria-hidden="true" size={24} /> },
    { href: '/patient/progress', label: words.progress, icon: <TrendingDown aria-hidden="true" size={24} /> },
  ]
}
