import { createHash } from 'node:crypto'

/** Repeatable chance: the same name gives the same throws, on every machine and in every version of Node. */
export class Chance {
  private state: number

  constructor(name: string) {
    this.state = createHash('sha256').update(name).digest().readUInt32LE(0)
  }

  /** The next throw, 0 ≤ x < 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let bits = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1))
  }

  happens(probability: number): boolean {
    return this.next() < probability
  }

  pick<Value>(list: readonly Value[]): Value {
    const value = list[this.int(0, list.length - 1)]
    if (value === undefined) throw new Error('Nothing to pick from')
    return value
  }
}
