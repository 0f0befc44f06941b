import { checkServer } from '@/lib/server/db/embedded/check-server'
import { PlainError } from '@/lib/server/db/plain-error'

/** Looks at the server that `DATABASE_URL` names before anything is done with it. */
export async function checkExternalServer(url: string): Promise<void> {
  let protocol: string
  try {
    protocol = new URL(url).protocol
  } catch {
    protocol = ''
  }
  if (protocol !== 'postgresql:' && protocol !== 'postgres:') {
    throw new PlainError('DATABASE_URL is not an address: write it like postgresql://user:password@host:5432/database.')
  }
  await checkServer(url, 'the server of DATABASE_URL')
}
