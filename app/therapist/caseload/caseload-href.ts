import type { CaseloadView } from '@/lib/schemas/people'

/** An address of the queue: whose, found by which name, with whose details beside it. */
export function caseloadHref(at: {
  readonly view: CaseloadView
  readonly name?: string | null
  readonly patient?: string | null
}): string {
  const search = new URLSearchParams()
  if (at.view !== 'mine') search.set('view', at.view)
  if (at.name) search.set('name', at.name)
  if (at.patient) search.set('patient', at.patient)
  const words = search.toString()
  return words === '' ? '/therapist/caseload' : `/therapist/caseload?${words}`
}
