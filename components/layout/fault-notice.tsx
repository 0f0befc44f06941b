'use client'

import { buttonClass } from '@/components/ui/looks/button-class'
import faults from '@/lib/i18n/messages/en-GB/faults.json'

type Props = { error: unknown; retry: () => void }

/** The id of the request that failed, as in the log (lib/server/log/request-id.ts); for a few bugs a number of Next's own, logged too. */
function referenceOf(error: unknown): string | undefined {
  return error instanceof Error && 'digest' in error ? String(error.digest) : undefined
}

/**
 * What an `error.tsx` shows: what happened, that nothing is lost, the next step, and the number that finds the log line.
 * Reads its few words directly: an error boundary runs in the browser, where there is no catalogue.
 */
export function FaultNotice({ error, retry }: Props) {
  const reference = referenceOf(error)
  return (
    <div role="alert" className="mx-auto flex max-w-md flex-col items-start gap-3 px-5 py-12">
      <h1 className="text-2xl font-bold">{faults.title}</h1>
      <p>{faults.text}</p>
      <button type="button" onClick={retry} className={buttonClass('primary', 'lg')}>
        {faults.retry}
      </button>
      {reference && (
        <p className="text-ink-muted text-sm select-all">
          {faults.reference}: {reference}
        </p>
      )}
    </div>
  )
}
