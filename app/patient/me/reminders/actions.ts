'use server'

import { revalidatePath } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { reminderPlanSchema } from '@/lib/schemas/reminder-plan'
import { saveReminderPlan } from '@/lib/server/messages/reminders/plan-commands'
import { defineAction } from '@/lib/server/transport/define-action'
import { done, refused } from '@/lib/server/transport/outcome'

const PAGE = '/patient/me/reminders'

export const saveOwnReminders = defineAction({
  name: 'reminders.save',
  actor: 'patient',
  permission: 'letters.write',
  schema: reminderPlanSchema,
  run: async ({ actor, input, nowMs }) => {
    const saved = await saveReminderPlan(actor.scope, input, nowMs)
    revalidatePath(PAGE)
    if (saved.ok) return done(`${PAGE}?done=saved#plan`)
    return refused((await getTranslations('nudges.plan'))('notConfirmed'))
  },
})
