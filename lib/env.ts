import 'server-only'

import { z } from 'zod'

/** Values that people copy from examples; a secret among them protects nothing. */
const WELL_KNOWN_SECRETS = ['changeme', 'change-me', 'secret', 'password', 'nextauth', 'development', 'test']

const secret = z
  .string()
  .min(32, 'APP_SECRET must have at least 32 characters; remove it to have one made at the first start.')
  .refine(
    (value) => new Set(value).size >= 10 && !WELL_KNOWN_SECRETS.some((known) => value.toLowerCase().startsWith(known)),
    'APP_SECRET is too easy to guess; remove it to have one made at the first start.',
  )

const schema = z.object({
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
