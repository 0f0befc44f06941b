import { z } from 'zod'
import { MESSAGE_MAX } from '@/lib/domain/messages/thread-rules'
import { mentionsWarningSign } from '@/lib/domain/messages/warning-words'
import type { MemberId, PatientId } from '@/lib/domain/shared/ids'
import { idField, maybeOneOf, requiredText, versionField } from '@/lib/schemas/primitives'

const CONTROL_CHARACTERS = /[^\P{Cc}\n\t]/u

/** What is written in a message: a form sends its line breaks as two characters, and they count as one. */
export function messageText() {
  return z
    .string({ error: 'missing' })
    .transform((text) => text.replaceAll('\r\n', '\n').trim())
    .refine((text) => text !== '', 'missing')
    .refine((text) => [...text].length <= MESSAGE_MAX, 'message_too_long')
    .refine((text) => !CONTROL_CHARACTERS.test(text), 'characters')
}

/**
 * A patient's form. The id is made with the page: what is sent twice is one message. Whoever writes of something that may be a warning
 * sign is offered that page first; `anyway` says that it was offered.
 */
export const ownMessageForm = z
  .strictObject({
    id: z.uuidv7('invalid'),
    body: messageText(),
    anyway: z.literal('yes', { error: 'invalid' }).optional(),
  })
  .superRefine(({ body, anyway }, context) => {
    if (anyway === 'yes' || !mentionsWarningSign(body)) return
    context.addIssue({ code: 'custom', message: 'warning_words', path: ['anyway'], input: body })
  })

/** `newestId` is the newest message that was on the page: what a colleague answered meanwhile is told first. */
export const replyForm = z.strictObject({
  id: z.uuidv7('invalid'),
  patientId: idField<PatientId>(),
  newestId: z.union([z.literal('').transform(() => null), idField<string>()]),
  body: messageText(),
})

/** `messageId` is the newest one that was on the page: what came meanwhile stays unread. */
export const readMessagesSchema = z.strictObject({
  patientId: idField<PatientId>(),
  messageId: idField<string>(),
})
export const threadPageSchema = z.object({ patientId: idField<PatientId>() })

const optionalId = () => z.uuid().optional().catch(undefined)

/** Why the last picture was refused, kept by the browser under this name. */
const refusedId = () =>
  z
    .string()
    .regex(/^[0-9a-f]{8}$/)
    .optional()
    .catch(undefined)

export const ownThreadSearchSchema = z.object({
  all: z.literal('1').optional().catch(undefined),
  done: z.literal('picture').optional().catch(undefined),
  refused: refusedId(),
})
/** Beside the file; whose thread it is says a member, and of a patient their session. */
export const pictureFieldsSchema = z.object({ id: z.uuidv7('invalid'), patientId: idField<PatientId>().optional() })
export const pictureRefSchema = z.strictObject({ messageId: idField<string>() })
export const threadSearchSchema = z.object({
  /** Whose words stand in the reply from the start, for a browser without JavaScript. */
  template: optionalId(),
  done: z.enum(['sent', 'assigned', 'picture']).optional().catch(undefined),
  refused: refusedId(),
})
export const inboxSearchSchema = z.object({ show: z.enum(['mine', 'all']).catch('mine') })

export const assignThreadSchema = z.strictObject({
  patientId: idField<PatientId>(),
  memberId: idField<MemberId>(),
  version: versionField(),
})

export const templatesSearchSchema = z.object({ done: z.enum(['saved', 'archived']).optional().catch(undefined) })
/** Version 0 makes a new one. */
export const saveTemplateSchema = z.strictObject({
  templateId: idField<string>(),
  version: versionField(),
  title: requiredText(60),
  body: messageText(),
  isShared: maybeOneOf(['yes'] as const).transform((word) => word === 'yes'),
})
export const archiveTemplateSchema = z.strictObject({ templateId: idField<string>(), version: versionField() })
