import { z } from 'zod'
import { figuresOfPlan } from '@/components/sessions/offline/figures-of-plan'
import { getDeviceBundle } from '@/lib/server/sessions/device/bundle-queries'
import { defineRoute } from '@/lib/server/transport/define-route'

/** Everything that a device needs to go on without a signal, and which figures to keep with it. */
export const GET = defineRoute({
  name: 'sessions.readDevice',
  method: 'GET',
  actor: 'patient',
  permission: 'programme.read',
  schema: z.strictObject({}),
  run: async ({ actor, nowMs }) => {
    const bundle = await getDeviceBundle(actor, nowMs)
    return { status: 200, body: { product: 'plumbline', bundle, figures: figuresOfPlan(bundle) } }
  },
})
