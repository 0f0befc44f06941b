import type { BenchPatient } from '@/bench/data/clinic'
import type { SessionSupply } from '@/bench/data/session-supply'
import type { Sent } from '@/bench/load/drive'
import type { Lane } from '@/bench/load/race'

/** What both paths are held against: the same build's bare handler, and one that does nothing. */
function comparisonLanes(url: string, supply: SessionSupply): Lane[] {
  const nothing: Sent = { headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }, body: '{}' }
  return [
    {
      label: '(a) bare inserts',
      target: { url, method: 'POST', path: '/bench-bare-insert', next: () => supply.nextBare() },
      fill: (requests) => supply.fillBare(requests),
    },
    { label: '(b) does nothing', target: { url, method: 'POST', path: '/bench-nothing', next: () => nothing } },
  ]
}

/** The product's path first, then what it is held against, in the order of the report. */
export function loggingLanes(url: string, supply: SessionSupply): Lane[] {
  return [
    {
      label: 'Plumbline',
      target: { url, method: 'POST', path: '/api/sync', next: () => supply.nextProduct() },
      fill: (requests) => supply.fillProduct(requests),
    },
    ...comparisonLanes(url, supply),
  ]
}

/** A page is held against a page first; the two handlers stand beside it to show what rendering costs. */
export function todayLanes(url: string, patients: readonly BenchPatient[], supply: SessionSupply): Lane[] {
  const visits = patients.map((patient) => ({
    headers: { accept: 'text/html', cookie: `plumbline.session=${patient.token}` },
  }))
  let turn = 0
  const next = (): Sent | undefined => {
    turn = (turn + 1) % visits.length
    return visits[turn]
  }
  return [
    { label: 'Plumbline', target: { url, method: 'GET', path: '/patient/today', next } },
    { label: 'empty dynamic page', target: { url, method: 'GET', path: '/bench-empty', next } },
    ...comparisonLanes(url, supply),
  ]
}
