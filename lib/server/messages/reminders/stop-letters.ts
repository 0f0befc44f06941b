import 'server-only'

import type { LinkHolder, LinkPurpose } from '@/lib/server/auth/mail-links'
import { wishMorningLetter } from '@/lib/server/messages/reminders/commands'
import { stopReminderLetters } from '@/lib/server/messages/reminders/plan-commands'

/** Ends the kind of letters that a link stood in, and no other. */
export async function stopLetters({ scope, purpose }: LinkHolder & { readonly purpose: LinkPurpose }): Promise<void> {
  if (purpose === 'stop_session') await stopReminderLetters(scope)
  else await wishMorningLetter(scope, null)
}
