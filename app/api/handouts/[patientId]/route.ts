import { sheetFile } from '@/app/api/handouts/[patientId]/_parts/sheet-file'
import { can } from '@/lib/domain/access/permissions'
import { usualPaper } from '@/lib/domain/sessions/handout/usual-paper'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import { handoutSchema } from '@/lib/schemas/handout'
import { printableLogo } from '@/lib/server/people/branding/logo'
import { sheetCode } from '@/lib/server/people/sheet-code'
import { printHandout } from '@/lib/server/sessions/handout/print-handout'
import { AppError } from '@/lib/server/transport/app-error'
import { defineRoute } from '@/lib/server/transport/define-route'

/** The sheet of exercises as a PDF: for therapists, and for patients their own. Its name says nothing: it ends up among downloads. */
export const GET = defineRoute({
  name: 'sessions.printHandout',
  method: 'GET',
  actor: 'signed_in',
  permission: 'programme.read',
  // A sheet is half a second of work.
  limit: { max: 30, windowSeconds: 60 },
  schema: handoutSchema,
  run: async ({ actor, input, nowMs }) => {
    const { patientId, phase, paper, print, weeks, from, side } = input
    if (actor.kind === 'patient' && actor.patientId !== patientId) throw new AppError('NOT_FOUND')
    const facts = { nowMs, timeZone: actor.clinic.timeZone }
    const choices = {
      ...{ paper: paper ?? usualPaper(actor.clinic.timeZone), print, weeks, shownSide: side },
      from: from ?? localDayAt(nowMs, facts.timeZone),
    }
    // Which phase somebody is in is a therapist's decision: a patient gets the one that was decided.
    const question = { patientId, phase: actor.kind === 'patient' ? null : phase }
    const found = await printHandout(actor.scope, { question, choices }, facts)
    if (!found) throw new AppError('NOT_FOUND')
    if (found.state !== 'active') throw new AppError('CONFLICT')
    const code = input.code && can(actor, 'card.make') ? await sheetCode(actor.scope, patientId, nowMs) : null
    const logo = await printableLogo(actor.scope)
    const bytes = await sheetFile({ handout: found.handout, choices, code, logo })
    return {
      status: 200,
      file: new Blob([bytes]).stream(),
      headers: {
        'content-type': 'application/pdf',
        'content-length': String(bytes.byteLength),
        'content-disposition': 'attachment; filename="sheet.pdf"',
        'x-content-type-options': 'nosniff',
      },
    }
  },
})
