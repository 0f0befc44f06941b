import type { PhoneFigures } from '@/bench/phone/measure-phone'
import type { Act } from '@/bench/phone/measure-player'
import { ratio, table } from '@/bench/report/table'

/** Milliseconds. */
const LARGEST_PAINT_AIM = { first: 1500, second: 500 } as const
const NEXT_PAINT_AIM = 100
const SHARE_AIM = 0.1

/** What was found beside what is aimed at. Nothing here fails a run. */
export function phoneTable({ visits, player, checkIn, power }: PhoneFigures): string {
  const rows = [
    ...(typeof visits === 'string'
      ? [missing('today’s page', visits)]
      : visits.flatMap(({ visit, largestMs, shift }) => [
          row(`today, ${visit} visit: largest contentful paint, ms`, largestMs, LARGEST_PAINT_AIM[visit]),
          row(`today, ${visit} visit: layout shift`, shift, 0, 4),
        ])),
    ...(typeof player === 'string'
      ? [missing('the player', player)]
      : [
          row('player: layout shift through an exercise', player.shift, 0, 4),
          row(`player: to the next paint, median of ${player.acts.length}, ms`, player.medianMs, NEXT_PAINT_AIM),
          row(`player: to the next paint, slowest (${player.slowest.act}), ms`, msOf(player.slowest), NEXT_PAINT_AIM),
          ...notDone(player.acts),
        ]),
    typeof checkIn === 'string'
      ? missing('the check-in', checkIn)
      : row('check-in, opened anew: layout shift', checkIn.shift, 0, 4),
    ...(typeof power === 'string'
      ? [missing('the processor', power)]
      : power.map(({ page, share }) => row(`share of one core, ${page}`, share, SHARE_AIM, 3))),
  ]
  return table(['on a simulated phone', 'wanted', 'found', ''], rows)
}

/** The player beside what it is made of, in the same run. */
export function powerTable(power: PhoneFigures['power']): string {
  if (typeof power === 'string') return `Not measured: ${power}`
  const player = power.at(-1)?.share ?? Number.NaN
  const rows = power.map(({ page, share, pagesShare }) => [
    page,
    percent(share),
    percent(pagesShare),
    ratio(share / player),
  ])
  return table(['page', '% of a core', 'of it the pages', 'of the player'], rows)
}

const percent = (share: number): string => (100 * share).toFixed(1)
const msOf = ({ ms }: Act): number => ms ?? Number.NaN

function row(name: string, found: number, aim: number, digits = 0): string[] {
  return [name, `<= ${aim}`, found.toFixed(digits), found <= aim ? 'reached' : 'missed']
}

function notDone(acts: readonly Act[]): string[][] {
  const names = acts.filter(({ ms }) => ms === null).map(({ act }) => act)
  return names.length === 0 ? [] : [['player: not there to be done', '', String(names.length), names.join(', ')]]
}

const missing = (name: string, why: string): string[] => [name, '', '-', `not measured: ${why.split('\n')[0]}`]
