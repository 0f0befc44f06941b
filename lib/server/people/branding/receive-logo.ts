import 'server-only'

import { LOGO_SIDE_KEPT, type LogoRefusal, logoSizeFault } from '@/lib/domain/people/branding/logo-rules'
import type { Result } from '@/lib/domain/shared/result'
import { type PictureType, sniffPicture } from '@/lib/domain/shared/sent-files'
import { discardIncoming } from '@/lib/server/storage/media-files'
import { type PreparedPicture, preparePicture } from '@/lib/server/storage/prepare-picture'
import { type Arrived, receiveFile } from '@/lib/server/storage/receive-file'

export type ArrivedLogo = Arrived<PictureType>

export function receiveLogo(pieces: AsyncIterable<Buffer>): Promise<Result<ArrivedLogo, LogoRefusal>> {
  return receiveFile(pieces, {
    sniff: sniffPicture,
    sizeFault: logoSizeFault,
    foreign: () => ({ markup: 'not_only_media', document: 'not_only_media' }) as const,
  })
}

/** Drawn anew, small: what is kept is a picture and nothing else. */
export async function prepareLogo(file: ArrivedLogo): Promise<Result<PreparedPicture, LogoRefusal>> {
  try {
    const answer = await preparePicture(file, LOGO_SIDE_KEPT)
    if (!answer.ok) await discardIncoming(file.path)
    return answer
  } catch (error) {
    await discardIncoming(file.path)
    throw error
  }
}
