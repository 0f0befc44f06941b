import { once } from 'node:events'
import type pg from 'pg'

export type Cell = string | number | boolean | null

/** The part of pg's connection that its types leave out. */
type CopyConnection = pg.Connection & {
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
  sendCopyFail(message: string): void
}

const CHUNK_CHARACTERS = 65_536

/** `COPY … FROM STDIN` for a `pg` client: the fastest way to fill a table, and one that every server takes. */
class CopyIn implements pg.Submittable {
  readonly done: Promise<void>
  #settle: (error?: Error) => void = () => {}
  #error: Error | undefined

  constructor(
    private readonly text: string,
    private readonly rows: Iterable<readonly Cell[]>,
  ) {
    this.done = new Promise((resolve, reject) => {
      this.#settle = (error) => (error ? reject(error) : resolve())
    })
  }

  submit(connection: pg.Connection): void {
    connection.query(this.text)
  }

  handleCopyInResponse(connection: CopyConnection): void {
    this.send(connection).catch((error: unknown) => connection.sendCopyFail(String(error)))
  }

  handleError(error: Error): void {
    this.#error = error
    this.#settle(error)
  }

  handleReadyForQuery(): void {
    this.#settle(this.#error)
  }

  handleCommandComplete(): void {}
  handleRowDescription(): void {}
  handleDataRow(): void {}

  private async send(connection: CopyConnection): Promise<void> {
    let chunk = ''
    for (const row of this.rows) {
      chunk += `${row.map(cellText).join('\t')}\n`
      if (chunk.length < CHUNK_CHARACTERS) continue
      connection.sendCopyFromChunk(Buffer.from(chunk))
      chunk = ''
      if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain')
    }
    if (chunk !== '') connection.sendCopyFromChunk(Buffer.from(chunk))
    connection.endCopyFrom()
  }
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

function cellText(cell: Cell): string {
  if (cell === null) return '\\N'
  if (typeof cell === 'string') return cell.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character)
  return String(cell)
}

export async function copyInto(
  client: pg.Client,
  table: string,
  columns: string,
  rows: Iterable<readonly Cell[]>,
): Promise<void> {
  const copy = new CopyIn(`copy ${table} (${columns}) from stdin`, rows)
  client.query(copy)
  await copy.done
}
