import type { ReactNode } from 'react'

type Props = {
  title: ReactNode
  /** One quiet line below, or beside the title on staff pages. */
  lead?: ReactNode
  /** Badges that stand beside the title. */
  badges?: ReactNode
  /** Buttons; they wrap below the title when there is no room. */
  actions?: ReactNode
  /** The page's key facts, as DefinitionRow elements. */
  facts?: ReactNode
}

/** The one h1 of a page. */
export function PageHeader({ title, lead, badges, actions, facts }: Props) {
  return (
    <header className="mb-4">
      {/* The lead stays under its title; only when both have no room left do the buttons go to a line of their own. */}
      <div className="flex flex-wrap items-start gap-x-4 gap-y-3">
        <div className="min-w-0 grow basis-80">
          <div className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="text-2xl font-bold tracking-[-0.015em]">{title}</h1>
            {badges}
          </div>
          {lead && <p className="max-w-measure text-ink-muted">{lead}</p>}
        </div>
        {actions && <div className="no-print flex flex-wrap gap-2.5">{actions}</div>}
      </div>
      {facts && (
        <div className="@container mt-3">
          <dl className="grid gap-x-8 gap-y-2 xl:flex xl:justify-between @min-[16rem]:grid-cols-2 @min-[38rem]:grid-cols-4">
            {facts}
          </dl>
        </div>
      )}
    </header>
  )
}
