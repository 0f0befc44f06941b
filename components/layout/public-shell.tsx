import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DemoLine } from '@/components/layout/demo-line'
import { Logo } from '@/components/layout/logo'

type Props = {
  children: ReactNode
  /** The clinic's name; the product's name without it. */
  name?: string
  /** Stands at the right of the top row, such as the language. */
  aside?: ReactNode
  /** The quiet band at the foot: another way in, a phone number. */
  foot?: ReactNode
  /** `narrow` for doors and forms (440 px), `wide` for text and the welcome page. */
  width?: 'narrow' | 'wide'
  isDemo?: boolean
}

const WIDTHS = { narrow: 'max-w-110', wide: 'max-w-5xl' }

/** Pages that anyone can open. Nothing on them is about anyone's health. */
export function PublicShell({ children, name, aside, foot, width = 'narrow', isDemo = false }: Props) {
  const t = useTranslations('common')
  return (
    <div data-roomy="" className="flex min-h-dvh flex-col text-lg">
      <header className="no-print">
        {isDemo && <DemoLine />}
        <div className={`mx-auto flex min-h-16 w-full items-center justify-between gap-4 px-6 ${WIDTHS[width]}`}>
          <Link href="/" prefetch={false} className="flex min-h-12 items-center gap-2.5 font-semibold no-underline">
            <Logo hung />
            {name ?? t('product')}
          </Link>
          {aside}
        </div>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className={`mx-auto w-full flex-1 px-6 pt-3 pb-10 outline-none ${WIDTHS[width]}`}
      >
        {children}
      </main>
      {foot && (
        <footer className="border-line bg-surface/60 border-t">
          <div
            className={`mx-auto flex min-h-21 flex-wrap items-center justify-between gap-x-6 gap-y-1 px-6 py-4 text-base ${WIDTHS[width]}`}
          >
            {foot}
          </div>
        </footer>
      )}
    </div>
  )
}
