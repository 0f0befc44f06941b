import Link from 'next/link'

export type Tab = { href: string; label: string; current?: boolean; count?: number | string }

/** Views of one thing as links: each has an address and works without JavaScript. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav
      aria-label={label}
      className="no-print border-edge bg-surface w-fit max-w-full self-start overflow-x-auto rounded-[0.625rem] border"
    >
      <ul className="flex">
        {tabs.map((tab) => (
          <li key={tab.href} className="flex-1">
            <Link
              href={tab.href}
              prefetch={false}
              aria-current={tab.current ? 'page' : undefined}
              className="text-ink-muted hover:bg-sunken aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent-strong roomy:min-h-12 flex min-h-9 items-center justify-center gap-1.5 px-3.5 whitespace-nowrap -outline-offset-2 aria-[current=page]:font-semibold"
            >
              {tab.label}
              {tab.count !== undefined && <span>{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
