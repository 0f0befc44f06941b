import { listClinicIds, type RenewRefusal, renewAdminLink } from '@/lib/server/auth/accounts/renew-admin-link'
import { applyMigrations } from '@/lib/server/db/migration/apply-migrations'
import { PlainError } from '@/lib/server/db/plain-error'
import { systemDb } from '@/lib/server/db/system-db'
import { readLinkFlags } from '@/scripts/clinic/link-flags'
import { runMain } from '@/scripts/console/run-main'
import { say } from '@/scripts/console/steps'
import { usingDatabase } from '@/scripts/database/open-database'
import { pointAtDatabase } from '@/scripts/database/point-at-database'
import { readSettings } from '@/scripts/serve/settings'

const WORDS: Record<RenewRefusal, (asked: { clinic: string; email: string }) => string> = {
  no_clinic: ({ clinic }) => `There is no clinic "${clinic}" here.`,
  several_clinics: ({ clinic }) => `Several clinics are called "${clinic}": give the id of the one you mean.`,
  no_member: ({ clinic, email }) => `Nobody signs in to "${clinic}" with ${email}: check the address.`,
  not_admin: ({ email }) => `${email} is no admin: an admin of the clinic makes a link for them, under People.`,
}

await runMain(async () => {
  const asked = readLinkFlags(process.argv.slice(2))
  const { appUrl } = readSettings(process.env)
  const { link, name, clinicName } = await usingDatabase(async (url) => {
    pointAtDatabase(url)
    await applyMigrations(url)
    return renew(asked, appUrl).finally(() => systemDb().$disconnect())
  })
  say(`\n${name} of ${clinicName} sets a new password here within seven days:`)
  say(`\n  ${link}\n`)
  say('The link works once, and the earlier ones no longer do: hand it over in private.')
})

async function renew(asked: { clinic: string; email: string }, site: string) {
  const renewed = await renewAdminLink(asked, Date.now(), site)
  if (renewed.ok) return renewed.value
  const isAboutClinic = renewed.reason === 'no_clinic' || renewed.reason === 'several_clinics'
  const clinics = isAboutClinic ? await listClinicIds() : []
  const choices = clinics.map((clinic) => `  ${clinic.id}  ${clinic.name}`)
  throw new PlainError(
    [WORDS[renewed.reason](asked), ...(choices.length > 0 ? ['The clinics are:', ...choices] : [])].join('\n'),
  )
}
