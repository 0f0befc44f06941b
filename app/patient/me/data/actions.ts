'use server'

import { revalidatePath } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import { askForDataSchema } from '@/lib/schemas/data-requests'
import { askForOwnData } from '@/lib/server/people/requests/own-requests'
import { defineAction } from '@/lib/server/transport/define-action'
import { done, refused } from '@/lib/server/transport/outcome'

const PAGE = '/patient/me/data'

export const askForData = defineAction({
  name: 'people.askForOwnData',
  actor: 'patient',
  permission: 'own_data.ask',
  schema: askForDataSchema,
  run: async ({ actor, input, nowMs }) => {
    const today = localDayAt(nowMs, actor.clinic.timeZone)
    const asked = await askForOwnData(actor.scope, input.kind, { nowMs, today })
    revalidatePath(PAGE)
    return asked.ok ? done(`${PAGE}?done=asked`) : refused((await getTranslations('mine.refusal'))(asked.reason))
  },
})
