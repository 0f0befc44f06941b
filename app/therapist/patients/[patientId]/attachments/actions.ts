'use server'

import { getTranslations } from 'next-intl/server'
import { putAwayAttachmentSchema } from '@/lib/schemas/attachments'
import { putAwayAttachment as putAwayCommand } from '@/lib/server/assessment/attachments/commands'
import { defineAction } from '@/lib/server/transport/define-action'
import { done, refused } from '@/lib/server/transport/outcome'

export const putAwayAttachment = defineAction({
  name: 'attachments.putAway',
  actor: 'therapist',
  permission: 'attachment.write',
  schema: putAwayAttachmentSchema,
  run: async ({ actor, input, nowMs }) => {
    const result = await putAwayCommand(actor.scope, input, nowMs)
    if (result.ok) return done(`/therapist/patients/${input.patientId}/attachments?done=put_away`)
    return refused((await getTranslations('attachments.putAway'))('notFound'))
  },
})
