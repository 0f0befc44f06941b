import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DemoLine } from '@/components/layout/demo-line'
import type { NavItem } from '@/components/layout/nav-item'
import { PatientBar } from '@/components/layout/patient-bar'
import { WarningLink } from '@/components/layout/warning-link'
import { readBannerWords } from '@/components/sessions/unsent/banner-words'
import { UnsentBanner } from '@/components/sessions/unsent/unsent-banner'
import { Avatar } from '@/components/ui/avatar'

type Props = {
  children: ReactNode
  /** The one h1, as a node: it stands in the top row beside the initials. */
  title?: ReactNode
  /** A quiet line above the title, such as the day. */
  overline?: ReactNode
  initials?: string
  /** The bar's items; an empty list hides the bar and a pill in the top row leads to the warning signs instead. */
  items?: readonly NavItem[]
  /** For a step: a round button at the left of the top row. */
  back?: { href: string; label: string; icon: ReactNode }
  /** For a step: what stands in the middle of the top row, such as "Step 1 of 3". */
  step?: ReactNode
  /** On the page of the warning signs itself. */
  pill?: boolean
  isDemo?: boolean
}

/** A patient's page: one column of at most 640 px, 18 px text, targets of 48 px and more. */
export function PatientShell({
  children,
  title,
  overline,
  initials,
  items = [],
  back,
  step,
  pill = items.length === 0,
  isDemo = false,
}: Props) {
  const t = useTranslations('common')
  const unsent = useTranslations('unsent.banner')
  const hasTop = Boolean(back || step || pill)
  return (
    <div data-roomy="" className="flex min-h-dvh flex-col text-lg">
      {(isDemo || hasTop) && (
        <header className="no-print">
          {isDemo && <DemoLine />}
          {hasTop && (
            <div className="max-w-patient @container mx-auto w-full px-4 pt-3.5">
              <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2 @min-[15rem]:flex-nowrap">
                {back ? (
                  <Link
                    href={back.href}
                    prefetch={false}
                    aria-label={back.label}
                    className="border-edge bg-surface text-ink hover:border-accent-strong grid size-12 shrink-0 place-items-center rounded-full border-[1.5px] [&_svg]:size-6"
                  >
                    {back.icon}
                  </Link>
                ) : (
                  <span />
                )}
                {step && <p className="grow text-center leading-tight font-semibold">{step}</p>}
                {pill ? <WarningLink look="pill" /> : <span className={back ? 'w-12' : ''} />}
              </div>
            </div>
          )}
        </header>
      )}
      <main
        id="content"
        tabIndex={-1}
        className="max-w-patient mx-auto flex w-full flex-1 flex-col px-5 pt-5 pb-4 outline-none"
      >
        {(title || initials) && (
          <header className="@container">
            {/* With very large text the button stands above the name, so that no name is cut into pieces. */}
            <div className="flex flex-wrap-reverse items-center justify-between gap-x-4 gap-y-2 @min-[15rem]:flex-nowrap">
              <div className="min-w-0">
                {overline && <p className="text-ink-muted text-base">{overline}</p>}
                {title && <h1 className="text-2xl font-bold tracking-[-0.015em]">{title}</h1>}
              </div>
              {initials && (
                <Link
                  href="/patient/me"
                  prefetch={false}
                  aria-label={t('yourDetails', { initials })}
                  className="rounded-full"
                >
                  <Avatar initials={initials} tone="outline" size="lg" />
                </Link>
              )}
            </div>
          </header>
        )}
        {children}
      </main>
      <div className="no-print sticky bottom-0 z-10 mt-auto">
        <UnsentBanner words={readBannerWords(unsent)} />
        {items.length > 0 && <PatientBar items={items} />}
      </div>
    </div>
  )
}
