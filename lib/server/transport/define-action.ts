import 'server-only'

import { headers } from 'next/headers'
import { redirect, unstable_rethrow } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { z } from 'zod'
import { FORM_KEY_FIELD, type FormAction, type FormState, UNLOCK_FIELD } from '@/lib/domain/shared/form-state'
import { formToObject, inFormOrder, typedValues } from '@/lib/domain/shared/form-values'
import type { Actor } from '@/lib/server/auth/actor'
import { requestFacts } from '@/lib/server/auth/request-facts'
import { STEP_UP_FIELD, stepUp } from '@/lib/server/auth/step-up'
import { nowMs } from '@/lib/server/clock'
import { databaseErrorKind } from '@/lib/server/db/database-errors'
import { kindOf, logError, logInfo, placeOf } from '@/lib/server/log/log'
import { referToRequest } from '@/lib/server/log/request-id'
import { authenticate, type Gate, limit, permit } from '@/lib/server/transport/admit'
import { AppError, type AppErrorCode } from '@/lib/server/transport/app-error'
import { fieldSentences } from '@/lib/server/transport/error-sentences'
import { formKeyOf, isNativeForm, keepForm } from '@/lib/server/transport/kept-form'
import type { ActionOutcome, ActorKind, CommandContext } from '@/lib/server/transport/outcome'
import { isSameOrigin } from '@/lib/server/transport/same-origin'
import { unlockAtGate } from '@/lib/server/transport/unlock-at-gate'

export type ActionDefinition<K extends ActorKind, Schema extends z.ZodType> = Gate<K> & {
  readonly schema: Schema
  /** Ask for the person's own password again, in the field `ownPassword`: for actions that give rights away. */
  readonly stepUp?: boolean
  readonly run: (context: CommandContext<K, z.output<Schema>>) => Promise<ActionOutcome>
}

type Answer = Pick<FormState, 'status' | 'fieldErrors' | 'formErrors' | 'message' | 'isLocked'> & {
  readonly redirectTo?: string
}

/**
 * The only way to make a server action. Fixed order: where it comes from → unlocking, where a password for it was sent → who
 * (session read again from the database) → zod → permission → limit → command → errors to form state → one log line without health data.
 */
export function defineAction<K extends ActorKind, Schema extends z.ZodType>(
  definition: ActionDefinition<K, Schema>,
): FormAction {
  const action: FormAction = async (state, data) => {
    const startedAt = performance.now()
    const answer = await attempt(definition, data)
    if (answer.isLocked) await keepForm(action, data)
    const facts = await requestFacts()
    logInfo('action', {
      action: definition.name,
      outcome: answer.status,
      milliseconds: Math.round(performance.now() - startedAt),
      requestId: facts.requestId,
      actorKind: definition.actor === 'patient' ? 'patient' : definition.actor === 'public' ? 'public' : 'staff',
    })
    if (answer.redirectTo !== undefined) redirect(answer.redirectTo)
    return {
      status: answer.status,
      fieldErrors: inFormOrder(answer.fieldErrors, data),
      formErrors: answer.formErrors,
      values: answer.status === 'done' ? {} : typedValues(data),
      attempt: state.attempt + 1,
      ...(answer.message === undefined ? {} : { message: answer.message }),
      ...(answer.isLocked ? { isLocked: true } : {}),
      formKey: formKeyOf(data),
    }
  }
  return action
}

async function attempt<K extends ActorKind, Schema extends z.ZodType>(
  definition: ActionDefinition<K, Schema>,
  data: FormData,
): Promise<Answer> {
  try {
    if (!isSameOrigin(await headers())) throw new AppError('FORBIDDEN')
    const request = await requestFacts()
    const { [UNLOCK_FIELD]: unlocking, [FORM_KEY_FIELD]: _, ...sent } = formToObject(data)
    const stillLocked = unlocking === undefined ? null : await unlockAtGate(unlocking, request.address, nowMs())
    if (stillLocked !== null) return lockedAnswer({ [UNLOCK_FIELD]: [stillLocked] })
    const actor = await authenticate(definition)
    const { [STEP_UP_FIELD]: proof, ...input } = sent
    const parsed = definition.schema.safeParse(definition.stepUp ? input : sent)
    if (!parsed.success) return { status: 'invalid', ...(await fieldSentences(parsed.error)) }
    permit(definition, actor)
    await limit(definition, actor, request.address)
    const unproven = definition.stepUp ? await askAgain(actor, proof) : null
    if (unproven) return toAnswer(unproven)
    return toAnswer(await definition.run({ actor, input: parsed.data, nowMs: nowMs(), request }))
  } catch (error) {
    unstable_rethrow(error)
    if (error instanceof AppError && error.code === 'LOCKED') return lockedAnswer({}, await lockedSentence())
    return gateAnswer(definition.name, error)
  }
}

/** Nothing was done and nothing is lost: the form waits, as it came, for the password. */
function lockedAnswer(fieldErrors: FormState['fieldErrors'], ...formErrors: string[]): Answer {
  return { status: formErrors.length > 0 ? 'refused' : 'invalid', fieldErrors, formErrors, isLocked: true }
}

async function lockedSentence(): Promise<string> {
  const t = await getTranslations('errors')
  return (await isNativeForm()) ? t('lockedKept') : t('gates.LOCKED')
}

async function askAgain(actor: Actor | null, proof: unknown): Promise<ActionOutcome | null> {
  if (actor?.kind !== 'staff') throw new AppError('FORBIDDEN')
  const outcome = await stepUp(actor, typeof proof === 'string' ? proof : '', nowMs())
  if (outcome === 'proven') return null
  const t = await getTranslations('errors.stepUp')
  return { kind: 'invalid', fieldErrors: { [STEP_UP_FIELD]: [t(outcome)] } }
}

function toAnswer(outcome: ActionOutcome): Answer {
  switch (outcome.kind) {
    case 'done':
      return {
        status: 'done',
        fieldErrors: {},
        formErrors: [],
        ...(outcome.redirectTo === undefined ? {} : { redirectTo: outcome.redirectTo }),
        ...(outcome.message === undefined ? {} : { message: outcome.message }),
      }
    case 'invalid':
      return { status: 'invalid', fieldErrors: outcome.fieldErrors, formErrors: [] }
    case 'refused':
      return { status: 'refused', fieldErrors: {}, formErrors: [outcome.sentence] }
  }
}

/** Gates and the database's state become a sentence at the form, so that nothing typed is lost; a bug goes to the error page. */
async function gateAnswer(name: string, error: unknown): Promise<Answer> {
  const code = gateCode(error)
  if (code === null) {
    referToRequest(error)
    const { requestId } = await requestFacts()
    logError('action_failed', { action: name, errorKind: kindOf(error), at: placeOf(error), requestId })
    throw error
  }
  const t = await getTranslations('errors')
  return { status: 'refused', fieldErrors: {}, formErrors: [t(`gates.${code}`)] }
}

export function gateCode(error: unknown): AppErrorCode | null {
  if (error instanceof AppError) return error.code
  const kind = databaseErrorKind(error)
  if (kind === 'conflict') return 'CONFLICT'
  return kind === 'busy' || kind === 'unavailable' ? 'UNAVAILABLE' : null
}
