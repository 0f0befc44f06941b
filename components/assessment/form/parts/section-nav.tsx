import { Check, Minus } from 'lucide-react'

export type SectionLink = {
  readonly id: string
  readonly title: string
  readonly count: string
  readonly isDone: boolean
}

/** The sections with how much of each is answered; a row of links where there is no room for a column. */
export function SectionNav({ label, sections }: { label: string; sections: readonly SectionLink[] }) {
  return (
    <nav aria-label={label} className="xl:sticky xl:top-4 xl:self-start">
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,9.5rem),1fr))] gap-1 xl:flex xl:flex-col">
        {sections.map(({ id, title, count, isDone }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="hover:bg-sunken flex items-start gap-2.5 rounded-[0.625rem] px-2.5 py-2 leading-tight no-underline"
            >
              {isDone ? (
                <Check aria-hidden="true" size={18} className="text-go-strong mt-0.5 shrink-0" />
              ) : (
                <Minus aria-hidden="true" size={18} className="text-caution-strong mt-0.5 shrink-0" />
              )}
              <span className="min-w-0 wrap-break-word">
                <span className="block font-medium">{title}</span>
                <span className="text-ink-muted block text-sm">{count}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
