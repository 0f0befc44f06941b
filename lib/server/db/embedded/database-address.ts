import 'server-only'

export type ServerPlace = { socketFolder: string | null; port: number }

/** The connection string of a database on a server that listens on a Unix socket, or on the loopback address. */
export function databaseAddress(place: ServerPlace, user: string, password: string, database: string): string {
  const host = place.socketFolder === null ? '127.0.0.1' : 'localhost'
  const address = new URL(`postgresql://${host}:${place.port}/${encodeURIComponent(database)}`)
  address.username = user
  address.password = password
  if (place.socketFolder !== null) address.searchParams.set('host', place.socketFolder)
  return address.href
}

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${encodeURIComponent(database)}`
  return address.href
}
