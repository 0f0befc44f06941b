import { generateKeyPairSync, sign } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { EXCHANGED } from '@/lib/domain/programmes/templates/exchange/exchange.fixture'
import {
  EXCHANGE_FORMAT,
  EXCHANGE_VERSION,
  type ExchangeBody,
  type ExchangeTemplate,
  exchangeText,
} from '@/lib/domain/programmes/templates/exchange/exchange-file'
import type { ClinicId, MemberId } from '@/lib/domain/shared/ids'
import { plainDate } from '@/lib/domain/shared/plain-date'
import type { Db } from '@/prisma/seed/builders/people'

/** A file as a clinic elsewhere would send it, signed with a key that nobody has seen before. */
export function foreignTemplateFile(change: Partial<ExchangeTemplate> = {}): string {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const body: ExchangeBody = {
    format: EXCHANGE_FORMAT,
    formatVersion: EXCHANGE_VERSION,
    exportedOn: plainDate('2026-11-26'),
    clinic: 'A clinic elsewhere',
    key: publicKey.export({ format: 'jwk' }).x ?? '',
    template: { ...EXCHANGED, ...change },
  }
  const signature = sign(null, Buffer.from(exchangeText(body)), privateKey).toString('base64url')
  return JSON.stringify({ ...body, signature })
}

/** A received file that waits to be looked at. */
export async function buildTemplateImport(db: Db, clinicId: ClinicId, receivedById: MemberId): Promise<string> {
  const id = uuidv7()
  await db.templateImport.create({ data: { id, clinicId, receivedById, file: foreignTemplateFile() } })
  return id
}
