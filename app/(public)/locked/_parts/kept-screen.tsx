import { redirect } from 'next/navigation'
import { signOut } from '@/app/(public)/sign-out/actions'
import { KeptForm } from '@/components/access/lock/kept-form'
import { LockedPage } from '@/components/access/lock/locked-page'
import { currentStanding } from '@/lib/server/auth/require-actor'
import type { KeptForm as Kept } from '@/lib/server/transport/kept-form'

/**
 * Stands in place of a staff page in the answer to a form that met a locked screen: without JavaScript that answer is the only
 * place where what was typed can be kept. The page itself is not drawn: it asks for the actor, as always.
 */
export async function KeptScreen({ kept }: { kept: Kept }) {
  const standing = await currentStanding()
  if (standing.state !== 'locked') redirect('/locked')
  const { name, clinic } = standing.actor
  return (
    <LockedPage person={name} clinic={clinic.name} signOut={signOut}>
      <KeptForm action={kept.action} formKey={kept.formKey} fields={kept.fields} />
    </LockedPage>
  )
}
