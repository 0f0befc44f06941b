import type { AdherenceFigures } from '@/bench/adherence/measure-adherence'
import type { KeyPresses } from '@/bench/interactive/measure-keys'
import type { Interactive } from '@/bench/interactive/measure-library'
import type { PageWeight } from '@/bench/javascript/measure-javascript'
import type { Heat } from '@/bench/load/race'
import type { SheetFigures } from '@/bench/print/measure-sheet'
import { kilobytes, ms, ratio, table } from '@/bench/report/table'

const PATIENT_LIMIT_BYTES = 60_000
const SHARE_AIMED_AT = 0.5

/** Every lane beside the product's own, at each number of clients. `against` is the lane that the aim names. */
export function heatTable(heats: readonly Heat[], against: string): string {
  const rows = heats.flatMap(({ clients, lanes }) => {
    const rival = lanes.find((lane) => lane.label === against)?.round.rate ?? Number.NaN
    return lanes.map(({ label, round }, index) => [
      index === 0 ? String(clients) : '',
      label,
      round.rate.toFixed(0),
      ms(round.p50),
      ms(round.p95),
      ms(round.p99),
      ratio(round.rate / rival),
      round.failed + round.repeated === 0 ? '' : `${round.failed} failed, ${round.repeated} repeated`,
    ])
  })
  return table(['clients', 'what', 'req/s', 'p50 ms', 'p95 ms', 'p99 ms', `of ${against}`, ''], rows, 2)
}

export function adherenceLines(figures: AdherenceFigures): string {
  const rows = [
    ['the admin’s query, in process, scope and all', ms(figures.report)],
    ['its statement, from the roll-up (EXPLAIN ANALYZE)', ms(figures.fromRollUp)],
    [
      'the same from the raw sessions (EXPLAIN ANALYZE)',
      figures.fromSessions === null ? '-' : ms(figures.fromSessions),
    ],
  ]
  const verdict =
    figures.isSame === null ? 'not compared: the statement has changed' : figures.isSame ? 'the same' : 'DIFFERENT'
  return `${table(['', 'median ms'], rows)}\nBoth answers: ${verdict} (${figures.patients} patients).`
}

export function javaScriptTable(weights: readonly PageWeight[]): string {
  const empty = weights[0]?.gzip ?? 0
  const rows = weights.map((page, index) => {
    const over = page.gzip - empty
    const isHeavy = page.role === 'patient' && over > PATIENT_LIMIT_BYTES
    if (page.status === 0) return [page.route, page.role, '-', '-', '-', 'not measured']
    const remark = page.status !== 200 ? `answered ${page.status}` : isHeavy ? 'OVER the aim' : ''
    return [page.route, page.role, String(page.files), kilobytes(page.gzip), index === 0 ? '' : kilobytes(over), remark]
  })
  return table(['page', 'for', 'scripts', 'kB gzip', 'over empty', ''], rows, 2)
}

/** The library is aimed at 1,500 ms; the page that is hardly one says how busy the machine is beside it. */
export function interactiveTable(pages: readonly Interactive[]): string {
  const rows = pages.map(({ page, interactiveMs, wholeMs, workMs }) => [
    page,
    interactiveMs.toFixed(0),
    wholeMs.toFixed(0),
    workMs.toFixed(0),
  ])
  return table(['page', 'interactive after ms', 'whole after ms', 'work unslowed ms'], rows)
}

export function keysTable(fields: readonly KeyPresses[]): string {
  const rows = fields.map(({ field, medianMs, p95Ms, presses }) => [
    field,
    medianMs.toFixed(0),
    p95Ms.toFixed(0),
    String(presses),
  ])
  return table(['field', 'median ms', 'p95 ms', 'presses'], rows)
}

export function sheetTable(sheets: readonly SheetFigures[]): string {
  const rows = sheets.map(({ sheet, firstMs, medianMs, slowestMs, bytes }) => [
    sheet,
    ...[firstMs, medianMs, slowestMs].map((time) => time.toFixed(0)),
    kilobytes(bytes),
  ])
  return table(['sheet', 'first ms', 'median ms', 'slowest ms', 'kB'], rows)
}

export type AimInput = {
  readonly logging: readonly Heat[]
  readonly today: readonly Heat[]
  readonly weights: readonly PageWeight[] | null
}

/** The aims are ratios of one run: they mean the same on every machine. */
export function aimTable({ logging, today, weights }: AimInput): string {
  const rows = [
    ...logging.map((heat) => shareRow('logging, of the bare inserts', heat, '(a) bare inserts')),
    ...today.map((heat) => shareRow('today, of an empty dynamic page', heat, 'empty dynamic page')),
  ]
  if (weights) rows.push(weightRow(weights))
  return table(['aim', 'wanted', 'found', ''], rows)
}

function shareRow(name: string, { clients, lanes }: Heat, against: string): string[] {
  const rate = (label: string) => lanes.find((lane) => lane.label === label)?.round.rate ?? Number.NaN
  const found = rate('Plumbline') / rate(against)
  const verdict = found >= SHARE_AIMED_AT ? 'reached' : 'missed'
  return [
    `${name}, ${clients} ${clients === 1 ? 'client' : 'clients'}`,
    `>= ${ratio(SHARE_AIMED_AT)}`,
    ratio(found),
    verdict,
  ]
}

function weightRow(weights: readonly PageWeight[]): string[] {
  const empty = weights[0]?.gzip ?? 0
  const patient = weights.filter((page) => page.role === 'patient' && page.status === 200)
  const heaviest = Math.max(...patient.map((page) => page.gzip - empty))
  const name = 'JavaScript of the heaviest patient page over the empty one'
  const found = patient.length === 0 ? '-' : `${kilobytes(heaviest)} kB`
  return [
    name,
    `<= ${kilobytes(PATIENT_LIMIT_BYTES)} kB`,
    found,
    heaviest <= PATIENT_LIMIT_BYTES ? 'reached' : 'missed',
  ]
}
