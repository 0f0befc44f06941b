import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DemoLine } from '@/components/layout/demo-line'
import { Logo } from '@/components/layout/logo'
import type { NavItem } from '@/components/layout/nav-item'
import { StaffMenu } from '@/components/layout/staff-menu'
import { StaffNav } from '@/components/layout/staff-nav'

type Props = {
  children: ReactNode
  items: readonly NavItem[]
  person: { name: string; initials: string; role: string }
  /** The sign-out form, and links to the person's other roles. */
  menu: ReactNode
  /** `rail`: 88 px, icons over words (therapist). `wide`: 176 px, icons beside words (admin), where there is room for it. */
  look?: 'rail' | 'wide'
  clinicName?: string
  isDemo?: boolean
}

const COLUMNS = {
  rail: 'md:grid-cols-[5.5rem_minmax(0,1fr)]',
  wide: 'md:grid-cols-[5.5rem_minmax(0,1fr)] lg:grid-cols-[11rem_minmax(0,1fr)]',
}

/** The staff's page: a rail at the left, or a bar at the foot below 768 px. */
export function StaffShell({ children, items, person, menu, look = 'rail', clinicName, isDemo = false }: Props) {
  const t = useTranslations('common')
  return (
    <div className={`grid min-h-dvh content-start tabular-nums md:content-stretch ${COLUMNS[look]} print:block`}>
      <div className="no-print border-line bg-paper fixed inset-x-0 bottom-0 z-20 border-t pb-[env(safe-area-inset-bottom)] md:sticky md:inset-auto md:top-0 md:h-dvh md:border-t-0 md:border-r">
        <nav
          aria-label={t('mainNavigation')}
          className={`flex h-full flex-row items-center gap-1 px-2 py-1.5 md:flex-col md:items-stretch md:overflow-y-auto md:px-2 md:pt-4 md:pb-3 ${look === 'wide' ? 'lg:px-3 lg:py-5' : ''}`}
        >
          <div
            className={`mb-3 hidden h-11 items-center justify-center md:flex ${look === 'wide' ? 'lg:mb-0 lg:h-auto lg:justify-start lg:gap-2.5 lg:px-2.5 lg:pb-5 lg:text-lg lg:font-semibold' : ''}`}
          >
            <Logo hung={look === 'wide'} />
            <span className={look === 'wide' ? 'sr-only lg:not-sr-only' : 'sr-only'}>{t('product')}</span>
          </div>
          <div className="min-w-0 flex-1 md:flex-none">
            <StaffNav items={items} look={look} />
          </div>
          <StaffMenu person={person} look={look} {...(clinicName ? { clinicName } : {})}>
            {menu}
          </StaffMenu>
        </nav>
      </div>
      <div className="flex min-w-0 flex-col pb-20 md:pb-0">
        {isDemo && (
          <header>
            <DemoLine />
          </header>
        )}
        <main id="content" tabIndex={-1} className="w-full max-w-400 flex-1 px-4 pt-4 pb-6 outline-none md:px-6">
          {children}
        </main>
      </div>
    </div>
  )
}
