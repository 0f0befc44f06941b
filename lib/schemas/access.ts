import { z } from 'zod'
import { MEMBER_ROLES } from '@/lib/domain/access/roles'
import { normaliseDoorCode } from '@/lib/domain/people/door-code'
import type { AuthSessionId, MemberId, PatientId } from '@/lib/domain/shared/ids'
import {
  emailAddress,
  idField,
  optionalDay,
  optionalText,
  requiredText,
  someOf,
  versionField,
} from '@/lib/schemas/primitives'

const missing = { error: 'missing' } as const

/** 32 random bytes as base64url. */
const token = z.string(missing).regex(/^[A-Za-z0-9_-]{43}$/, 'invalid')

/** Not more than typed: whether the address is one is not said here, so that every wrong sign-in has the same answer. */
export const signInSchema = z.strictObject({
  email: z.string(missing).trim().min(1, 'missing').max(254, 'too_long'),
  password: z.string(missing).min(1, 'missing').max(256, 'too_long'),
})

const yearOfBirth = z
  .string(missing)
  .trim()
  .min(1, 'missing')
  .regex(/^(19|20)\d\d$/, 'year')
  .transform(Number)

export const doorSchema = z.strictObject({
  code: z
    .string(missing)
    .trim()
    .min(1, 'missing')
    .refine((text) => text === '' || normaliseDoorCode(text) !== null, 'code'),
  yearOfBirth,
})

export const doorLinkSchema = z.strictObject({ token })

export const invitationSchema = z.strictObject({
  token,
  /** Its rules are the domain's; this only bounds what is read. */
  password: z.string(missing).min(1, 'missing').max(1000, 'too_long'),
})

export const tokenSchema = token

export const signOutSchema = z.strictObject({})

export const lockLookSchema = z.strictObject({})

/** A page of the staff's own, with its question: nowhere else does unlocking lead. */
const staffPath = z
  .string()
  .max(2000)
  .regex(/^\/(therapist|admin)(\/[\w-]+)*(\?[\w\-.~%&=+,:]*)?$/)

/** An address that is none of ours leads to the person's first page. */
export const unlockSchema = z.strictObject({ to: staffPath.optional().catch(undefined) })

export const patientCardSchema = z.strictObject({ patientId: idField<PatientId>() })

export const patientDeviceSchema = z.strictObject({
  patientId: idField<PatientId>(),
  deviceId: idField<AuthSessionId>(),
})

export const ownDeviceSchema = z.strictObject({ deviceId: idField<AuthSessionId>() })

const memberFields = {
  name: requiredText(120).refine((text) => !/[<>]/.test(text), 'characters'),
  roles: someOf(MEMBER_ROLES).refine((roles) => roles.length > 0, 'choose_some'),
  profession: optionalText(80),
  /** A checkbox that is off sends nothing. */
  canConfirm: z.preprocess((given) => given !== undefined && given !== '', z.boolean()),
  registrationBody: optionalText(80),
  registrationNumber: optionalText(40),
  registrationExpiresOn: optionalDay(),
  registrationCheckedOn: optionalDay(),
}

export const inviteMemberSchema = z.strictObject({
  email: emailAddress(),
  ...memberFields,
})

export const updateMemberSchema = z.strictObject({
  memberId: idField<MemberId>(),
  version: versionField(),
  ...memberFields,
})

export const renewInvitationSchema = z.strictObject({ memberId: idField<MemberId>() })

const colleague = z.preprocess((given) => (given === '' ? undefined : given), idField<MemberId>().optional())

/** `handOverTo` takes whoever has nobody of their own in `each`; needed only where there are patients. */
export const archiveMemberSchema = z
  .strictObject({
    memberId: idField<MemberId>(),
    version: versionField(),
    handOverTo: colleague,
    each: z
      .array(z.strictObject({ patientId: idField<PatientId>(), to: colleague }))
      .max(1000)
      .default([]),
  })
  .transform(({ handOverTo, each, ...input }) => ({
    ...input,
    toAll: handOverTo ?? null,
    each: new Map(each.flatMap(({ patientId, to }) => (to === undefined ? [] : [[patientId, to] as const]))),
  }))
