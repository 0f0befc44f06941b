import type { NavItem } from '@/components/layout/nav-item'
import { Icon } from '@/components/ui/icon'

type Place = 'today' | 'progress' | 'learn' | 'messages'

/**
 * The items of a patient's bar; the warning signs join them by themselves. `current` is the one that the page belongs to, `unread` how many
 * messages of the clinic nobody has opened.
 */
export function patientNav(words: (place: Place) => string, current?: Place, unread = 0): NavItem[] {
  return [
    {
      href: '/patient/today',
      label: words('today'),
      icon: <Icon name="calendarCheck" />,
      isCurrent: current === 'today',
    },
    {
      href: '/patient/progress',
      label: words('progress'),
      icon: <Icon name="trendingDown" />,
      isCurrent: current === 'progress',
    },
    {
      href: '/patient/learn',
      label: words('learn'),
      icon: <Icon name="bookOpen" />,
      isCurrent: current === 'learn',
    },
    {
      href: '/patient/messages',
      label: words('messages'),
      icon: <Icon name="messageSquare" />,
      isCurrent: current === 'messages',
      count: unread,
    },
  ]
}
