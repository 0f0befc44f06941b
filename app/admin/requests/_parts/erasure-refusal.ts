import { revalidatePath } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import type { ErasureRefusal } from '@/lib/server/people/requests/erasure-commands'
import { type ActionOutcome, invalid, refused } from '@/lib/server/transport/outcome'

/** Why a decision about an erasure was not taken, at its field where it has one. */
export async function erasureRefusal(reason: ErasureRefusal): Promise<ActionOutcome> {
  if (reason === 'not_found') return refused((await getTranslations('errors.gates'))('NOT_FOUND'))
  if (reason === 'conflict') {
    // The page comes back as it is by now.
    revalidatePath('/admin/requests', 'layout')
    return refused((await getTranslations('requests.refusal'))('conflict'))
  }
  const words = (await getTranslations('erasure.refusal'))(reason)
  return reason === 'alert_open' || reason === 'copy_open' ? refused(words) : invalid({ keepUntil: [words] })
}
