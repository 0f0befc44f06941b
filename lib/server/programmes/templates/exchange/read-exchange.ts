import 'server-only'

import {
  EXCHANGE_BYTES_MAX,
  EXCHANGE_VERSION,
  type ExchangeBody,
  type ExchangeFile,
  exchangeText,
} from '@/lib/domain/programmes/templates/exchange/exchange-file'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { exchangeFileSchema, exchangeHeadSchema } from '@/lib/schemas/template-exchange'
import { isTextSignedBy, type SigningKey, signText } from '@/lib/server/signing/ed25519'

export type ExchangeFault = 'too_large' | 'no_template' | 'other_version' | 'bad_content' | 'bad_signature'

export function signExchange(body: ExchangeBody, key: SigningKey): ExchangeFile {
  return { ...body, signature: signText(exchangeText(body), key) }
}

/** A file from outside: how large, of which kind and version, whole, and signed by the key that it names. */
export function readExchange(text: string): Result<ExchangeFile, ExchangeFault> {
  if (Buffer.byteLength(text) > EXCHANGE_BYTES_MAX) return refuse('too_large')
  const sent = parsed(text)
  const head = exchangeHeadSchema.safeParse(sent)
  if (!head.success) return refuse('no_template')
  if (head.data.formatVersion !== EXCHANGE_VERSION) return refuse('other_version')
  const file = exchangeFileSchema.safeParse(sent)
  if (!file.success) return refuse('bad_content')
  const { signature, ...body } = file.data
  return isTextSignedBy(body.key, exchangeText(body), signature) ? ok(file.data) : refuse('bad_signature')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
