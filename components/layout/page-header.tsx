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
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="text-2xl font-bold tracking-[-0.015em]">{title}</h1>
          {badges}
        </div>
        {actions && <div className="no-print flex flex-wrap gap-2.5 md:ml-auto">{actions}</div>}
      </div>
      {lead && <p className="max-w-measure text-ink-muted mt-1">{lead}</p>}
      {facts && <dl className="mt-3 flex flex-wrap justify-between gap-x-8 gap-y-2">{facts}</dl>}
    </header>
  )
}
