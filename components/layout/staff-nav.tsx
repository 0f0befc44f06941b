import type { NavItem } from '@/components/layout/nav-item'
import { NavLink } from '@/components/layout/nav-link'

const LOOKS = {
  rail: {
    link: 'relative flex min-h-12 flex-1 flex-col items-center justify-center gap-0.5 rounded-card px-1 py-1.5 text-center text-sm leading-tight no-underline md:flex-none md:gap-[3px] md:py-2',
    icon: '[&_svg]:size-6 [&_svg]:stroke-[1.8]',
    count:
      'absolute top-0.5 right-1 grid min-w-5 place-items-center rounded-full bg-accent px-1.5 font-semibold text-on-accent text-sm leading-5',
  },
  wide: {
    link: 'relative flex min-h-12 flex-1 flex-col items-center justify-center gap-0.5 rounded-[0.625rem] px-0.5 text-center text-sm no-underline md:flex-none md:py-2 lg:min-h-10 lg:flex-row lg:justify-start lg:gap-3 md:px-1 lg:px-2.5 lg:py-0 lg:text-base',
    icon: '[&_svg]:size-5 [&_svg]:stroke-[1.8]',
    count: 'text-sm lg:ml-auto',
  },
}

/** The items of the staff's rail; a bar at the foot of a narrow screen. */
export function StaffNav({ items, look }: { items: readonly NavItem[]; look: keyof typeof LOOKS }) {
  const { link, icon, count } = LOOKS[look]
  return (
    <ul className="flex gap-0.5 overflow-x-auto md:flex-col md:gap-1 md:overflow-visible">
      {items.map((item) => (
        <li key={item.href} className="flex max-w-32 min-w-fit flex-1 md:max-w-none md:flex-none md:[&>a]:flex-1">
          <NavLink
            href={item.href}
            also={item.also ?? []}
            className={`${link} text-ink-muted hover:bg-sunken hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent-strong aria-[current=page]:font-semibold`}
          >
            <span aria-hidden="true" className={icon}>
              {item.icon}
            </span>
            <span>{item.label}</span>
            {item.count ? <span className={count}>{item.count}</span> : null}
          </NavLink>
        </li>
      ))}
    </ul>
  )
}
