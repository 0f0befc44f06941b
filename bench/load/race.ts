import { drive, type Round, type Target } from '@/bench/load/drive'
import { medianRound } from '@/bench/report/median'

export type Lane = {
  readonly label: string
  readonly target: Target
  /** Prepares at least so many new requests; lanes that send the same ones again need none. */
  readonly fill?: (requests: number) => Promise<void>
}

export type LaneResult = { readonly label: string; readonly round: Round }
export type Heat = { readonly clients: number; readonly lanes: readonly LaneResult[] }

export type RaceOptions = {
  readonly clients: readonly number[]
  readonly rounds: number
  readonly seconds: number
  readonly onRound: (line: string) => void
}

const WARM_UP = { clients: 16, seconds: 4, requests: 12_000 }
/** More clients may get more answers than any round so far. */
const SPARE = 1.6

/**
 * Lanes take turns, round by round, so that whatever else the machine does falls on all of them; the figures are medians of the
 * rounds. The first seconds of each lane, which compile, do not count.
 */
export async function race(lanes: readonly Lane[], options: RaceOptions): Promise<Heat[]> {
  const fastest = new Map<Lane, number>()
  for (const lane of lanes) {
    await lane.fill?.(WARM_UP.requests)
    fastest.set(lane, (await drive(lane.target, WARM_UP.clients, WARM_UP.seconds)).rate)
  }
  const heats: Heat[] = []
  for (const clients of options.clients) {
    const rounds = new Map<Lane, Round[]>(lanes.map((lane) => [lane, []]))
    for (let number = 1; number <= options.rounds; number += 1) {
      for (const lane of lanes) {
        const best = fastest.get(lane) ?? 0
        await lane.fill?.(Math.ceil(best * (options.seconds + 1) * SPARE) + clients)
        const round = await drive(lane.target, clients, options.seconds)
        rounds.get(lane)?.push(round)
        fastest.set(lane, Math.max(best, round.rate))
        options.onRound(`${clients} clients, round ${number}: ${lane.label} ${Math.round(round.rate)}/s`)
      }
    }
    heats.push({
      clients,
      lanes: lanes.map((lane) => ({ label: lane.label, round: medianRound(rounds.get(lane) ?? []) })),
    })
  }
  return heats
}
