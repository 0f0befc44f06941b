import type { DossierZoom } from '@/lib/domain/progress/dossier'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

type View = {
  readonly zoom: DossierZoom
  /** Last day shown; null is today. */
  readonly until?: PlainDate | null
  /** A session that is shown open. */
  readonly session?: string
}

/** The dossier as it is looked at. What is as usual is left out of the address. */
export function dossierHref(page: string, { zoom, until, session }: View): string {
  const asked = new URLSearchParams({
    ...(zoom !== 'six_weeks' && { days: zoom }),
    ...(until && { until }),
    ...(session && { session }),
  }).toString()
  return `${page}${asked && `?${asked}`}${session ? `#session-${session}` : ''}`
}
