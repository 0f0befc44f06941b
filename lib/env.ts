import 'server-only'

import { z } from 'zod'
import { normaliseEmail } from '@/lib/domain/people/email-address'

/** Values that people copy from examples; a secret among them protects nothing. */
const WELL_KNOWN_SECRETS = ['changeme', 'change-me', 'secret', 'password', 'nextauth', 'development', 'test']

const secret = z
  .string()
  .min(32, 'APP_SECRET must have at least 32 characters; remove it to have one made at the first start.')
  .refine(
    (value) => new Set(value).size >= 10 && !WELL_KNOWN_SECRETS.some((known) => value.toLowerCase().startsWith(known)),
    'APP_SECRET is too easy to guess; remove it to have one made at the first start.',
  )

/** A setting that may be left out; an empty variable is one that is not set. */
const maybe = <Schema extends z.ZodType>(inner: Schema) =>
  z.preprocess((given) => (given === '' ? undefined : given), inner.optional())

const smtpAddress = z.string().refine(isSmtpAddress, 'SMTP_URL must look like smtps://user:password@mail.example:465.')
const sender = z
  .string()
  .refine((text) => normaliseEmail(text) !== null, 'MAIL_FROM must be one plain address like letters@clinic.example.')

function isSmtpAddress(text: string): boolean {
  const address = URL.parse(text)
  return address !== null && /^smtps?:$/.test(address.protocol) && address.hostname !== '' && address.search === ''
}

/** A number of the curve P-256: not nothing, and below its order. */
function isPushKey(text: string): boolean {
  const key = Buffer.from(text, 'base64url')
  if (!/^[\w-]{43}$/.test(text) || key.length !== 32) return false
  const number = BigInt(`0x${key.toString('hex')}`)
  return number > 0n && number < P256_ORDER
}

const P256_ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

const variables = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'DATABASE_URL must begin with postgresql://.'),
  APP_SECRET: secret,
  /** Where people reach this installation; decides whether cookies are marked secure. */
  APP_URL: z.url().default('http://localhost:3000'),
  /** Number of proxies in front whose X-Forwarded-For entry is trusted; 0 = none. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  /** Photos and videos; the start script puts it into the data directory. */
  MEDIA_DIR: z.string().min(1).default('.data/media'),
  /** The audit log's key and the file of its checkpoints; the start script and the commands put the data directory here. */
  AUDIT_DIR: z.string().min(1).default('.data'),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(200).default(20),
  /** The server that takes letters; without it none are sent, and nobody is offered any. */
  SMTP_URL: maybe(smtpAddress),
  /** Who the letters come from. */
  MAIL_FROM: maybe(sender),
  /** By which push services know this installation: 32 random bytes in base64url; the start script makes it beside the data. */
  PUSH_KEY: maybe(z.string().refine(isPushKey, 'PUSH_KEY must be the 43 characters that the first start made.')),
  /** The only hosts that notifications go to, in the place of the known ones: names with commas between, a leading dot for all below. */
  PUSH_SERVICES: maybe(z.string()),
  /** Where the queue is worked off: in this server process too, or by `npm run worker` alone. */
  JOBS: maybe(z.enum(['here', 'worker'])).transform((where) => where ?? 'here'),
})

const schema = variables.refine((given) => (given.SMTP_URL === undefined) === (given.MAIL_FROM === undefined), {
  path: ['MAIL_FROM'],
  message: 'MAIL_FROM and SMTP_URL belong together: set both, or neither.',
})

export type Env = z.infer<typeof schema>

let parsed: Env | undefined

/** The environment, parsed once. Throws one sentence a bad variable, without its value. */
export function env(): Env {
  parsed ??= parseEnvironment(process.env)
  return parsed
}

/** The same check without keeping the answer: the start script looks before it touches anything. */
export function parseEnvironment(source: NodeJS.ProcessEnv): Env {
  const result = schema.safeParse(source)
  if (result.success) return result.data
  // One sentence a variable, the first that applies; some of ours name the variable themselves.
  const sentences = new Map(result.error.issues.toReversed().map((issue) => [issue.path.join('.'), issue.message]))
  const named = [...sentences].map(([name, text]) => (text.startsWith(name) ? text : `${name}: ${text}.`))
  throw new Error(`The environment is not usable. ${named.join(' ')}`)
}
