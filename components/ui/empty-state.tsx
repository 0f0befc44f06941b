import type { ReactNode } from 'react'

type Props = { title: string; children?: ReactNode; action?: ReactNode; icon?: ReactNode; headingLevel?: 1 | 2 | 3 }

/** Nothing here yet: says why, and what to do first. */
export function EmptyState({ title, children, action, icon, headingLevel = 2 }: Props) {
  const Heading = `h${headingLevel}` as const
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-2 px-4 py-10 text-center">
      {icon && (
        <span
          aria-hidden="true"
          className="bg-accent-soft text-accent-strong mb-2 grid size-16 place-items-center rounded-full"
        >
          {icon}
        </span>
      )}
      <Heading className={headingLevel === 1 ? 'text-2xl font-bold tracking-[-0.015em]' : 'text-xl font-semibold'}>
        {title}
      </Heading>
      {children && <div className="text-ink-muted">{children}</div>}
      {action && <div className="mt-4">{action}</div>}
    </div>
  )
}
