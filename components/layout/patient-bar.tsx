import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { NavItem } from '@/components/layout/nav-item'
import { WarningLink } from '@/components/layout/warning-link'

/** The bar at the foot of a patient's page. At 320 px the warning signs get a row of their own. */
export function PatientBar({ items }: { items: readonly NavItem[] }) {
  const t = useTranslations('common')
  return (
    <nav
      aria-label={t('mainNavigation')}
      className="border-line bg-surface @container border-t pb-[env(safe-area-inset-bottom)]"
    >
      <div className="max-w-patient mx-auto flex flex-wrap items-stretch gap-y-2 p-2 pb-3 @min-[21rem]:flex-nowrap">
        {items.map((item) => (
          <Link
            key={item.href}
            href={item.href}
            prefetch={false}
            aria-current={item.isCurrent ? 'page' : undefined}
            className="group rounded-card text-ink-muted hover:text-ink aria-[current=page]:text-ink flex min-h-13 min-w-0 grow basis-1/4 flex-col items-center justify-center gap-0.5 text-center text-sm leading-4.5 font-medium no-underline aria-[current=page]:font-bold"
          >
            <span
              aria-hidden="true"
              className="group-hover:bg-sunken group-aria-[current=page]:bg-accent-soft relative grid h-8 w-13 place-items-center rounded-full [&_svg]:size-6"
            >
              {item.icon}
              {item.count ? (
                <span className="bg-accent text-on-accent absolute -top-1 right-0.5 grid min-w-5.5 place-items-center rounded-full px-1 text-sm leading-5.5 font-bold">
                  {item.count}
                </span>
              ) : null}
            </span>
            {item.label}
            {item.count ? <span className="sr-only"> ({item.count})</span> : null}
          </Link>
        ))}
        <WarningLink look="bar" />
      </div>
    </nav>
  )
}
