import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { createClinic } from '@/lib/server/auth/accounts/create-clinic'
import { applyMigrations } from '@/lib/server/db/migration/apply-migrations'
import { PlainError } from '@/lib/server/db/plain-error'
import { systemDb } from '@/lib/server/db/system-db'
import { readContent } from '@/prisma/seed/content/read-content'
import { importContent } from '@/prisma/seed/import-content'
import { CLINIC_QUESTIONS, type ClinicAnswers } from '@/scripts/clinic/clinic-questions'
import { collectAnswers } from '@/scripts/clinic/collect-answers'
import { runMain } from '@/scripts/console/run-main'
import { messageOf, say } from '@/scripts/console/steps'
import { usingDatabase } from '@/scripts/database/open-database'
import { pointAtDatabase } from '@/scripts/database/point-at-database'
import { readSettings } from '@/scripts/serve/settings'

await runMain(async () => {
  const flags = readFlags()
  const answers = await answersFor(flags)
  const { appUrl } = readSettings(process.env)
  const link = await usingDatabase(async (url) => {
    pointAtDatabase(url)
    await applyMigrations(url)
    return create(answers, appUrl).finally(() => systemDb().$disconnect())
  })
  say(`\n${answers.name} is there. Its first admin, ${answers.adminName}, sets a password here within seven days:`)
  say(`\n  ${link}\n`)
  say('The link works once: hand it over in private.')
})

function readFlags(): Record<string, string | undefined> {
  const names = Object.values(CLINIC_QUESTIONS).map((question) => question.flag)
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
  try {
    return parseArgs({ options, strict: true }).values
  } catch (error) {
    throw new PlainError(
      `${messageOf(error).split('. To specify')[0]}. The flags are ${names.map((name) => `--${name}`).join(', ')}.`,
    )
  }
}

async function answersFor(flags: Record<string, string | undefined>): Promise<ClinicAnswers> {
  if (!process.stdin.isTTY) return collectAnswers(flags, null, say)
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return await collectAnswers(flags, (prompt) => terminal.question(prompt), say)
  } finally {
    terminal.close()
  }
}

async function create(answers: ClinicAnswers, site: string): Promise<string> {
  await importContent(systemDb(), readContent())
  const created = await createClinic({ ...answers, phone: answers.phone || null }, Date.now(), site)
  if (created.ok) return created.value.link
  throw new PlainError(`${answers.adminEmail} signs in to this installation already: use another address.`)
}
