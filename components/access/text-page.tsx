import type { ReactNode } from 'react'
import { PublicShell } from '@/components/layout/public-shell'

type Part = { readonly title: string; readonly body: ReactNode }

/** A short page of plain text. */
export function TextPage({ title, lead, parts }: { title: string; lead: string; parts: readonly Part[] }) {
  return (
    <PublicShell width="wide">
      <div className="max-w-measure">
        <h1 className="text-3xl font-bold tracking-[-0.02em]">{title}</h1>
        <p className="text-ink-muted mt-2">{lead}</p>
        {parts.map((part) => (
          <section key={part.title} className="mt-7">
            <h2 className="mb-1 text-xl font-semibold">{part.title}</h2>
            {part.body}
          </section>
        ))}
      </div>
    </PublicShell>
  )
}
