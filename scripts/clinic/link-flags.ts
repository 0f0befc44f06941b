import { parseArgs } from 'node:util'
import { normaliseEmail } from '@/lib/domain/people/email-address'
import { PlainError } from '@/lib/server/db/plain-error'
import { messageOf } from '@/scripts/console/steps'

const USAGE =
  'Write it like this: npm run clinic:link -- --clinic "Riverside Physiotherapy" --email helen@clinic.example'

/** Whose link, from the flags; everything that is missing or wrong is one sentence each. */
export function readLinkFlags(args: readonly string[]): { clinic: string; email: string } {
  const given = parse(args)
  const clinic = given.clinic?.trim() ?? ''
  const email = normaliseEmail(given.email ?? '')
  const problems = [
    ...(clinic === '' ? ['--clinic is missing: the name or the id of the clinic.'] : []),
    ...(given.email === undefined ? ['--email is missing: the address with which the admin signs in.'] : []),
    ...(given.email !== undefined && email === null ? [`"${given.email}" is no e-mail address.`] : []),
  ]
  if (problems.length > 0 || email === null) throw new PlainError([...problems, USAGE].join('\n'))
  return { clinic, email }
}

function parse(args: readonly string[]): { clinic?: string | undefined; email?: string | undefined } {
  try {
    const options = { clinic: { type: 'string' }, email: { type: 'string' } } as const
    return parseArgs({ args: [...args], options, strict: true }).values
  } catch (error) {
    throw new PlainError(`${messageOf(error).split('. To specify')[0]}.\n${USAGE}`)
  }
}
