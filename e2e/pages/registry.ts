import type { Role } from '@/e2e/fixtures/test'
import type { World } from '@/e2e/fixtures/world'

/**
 * Every page of the product, once: the access suite, the accessibility suite and the header crawl all run over this list, and
 * route-coverage.spec.ts fails when a `page.tsx` is not in it.
 */
export type PageEntry = {
  /** The folder under app/, without route groups. */
  readonly route: string
  readonly role: Role | 'public'
  readonly path: (world: World) => string
  /** For pages that send some visitors on, where they end. */
  readonly lands?: RegExp
}

const patientPath = (rest: string) => (world: World) => `/therapist/patients/${world.patientId}${rest}`

const ownPath = (rest: string) => (world: World) => `/therapist/library/${world.ownExercise.slug}${rest}`

export const PAGES: readonly PageEntry[] = [
  { route: '/', role: 'public', path: () => '/' },
  { route: '/sign-in', role: 'public', path: () => '/sign-in' },
  { route: '/door', role: 'public', path: () => '/door' },
  { route: '/door/[token]', role: 'public', path: (world) => `/door/${world.doorToken}` },
  { route: '/invitation/[token]', role: 'public', path: (world) => `/invitation/${world.invitationToken}` },
  { route: '/morning/[token]', role: 'public', path: () => `/morning/${'A'.repeat(43)}` },
  { route: '/morning/thanks', role: 'public', path: () => '/morning/thanks' },
  { route: '/letters/[token]', role: 'public', path: (world) => `/letters/${world.stopToken}` },
  { route: '/letters/done', role: 'public', path: () => '/letters/done' },
  { route: '/accessibility', role: 'public', path: () => '/accessibility' },
  { route: '/privacy', role: 'public', path: () => '/privacy' },
  { route: '/patient/offline', role: 'public', path: () => '/patient/offline' },
  { route: '/patient/today', role: 'patient', path: () => '/patient/today' },
  { route: '/patient/session', role: 'patient', path: () => '/patient/session' },
  { route: '/patient/session/[checkId]', role: 'patient', path: (world) => `/patient/session/${world.checkId}` },
  { route: '/patient/warning-signs', role: 'patient', path: () => '/patient/warning-signs' },
  { route: '/patient/weekly-check', role: 'patient', path: () => '/patient/weekly-check' },
  { route: '/patient/questions/[measure]', role: 'patient', path: () => '/patient/questions/nprs' },
  { route: '/patient/progress', role: 'patient', path: () => '/patient/progress' },
  { route: '/patient/learn', role: 'patient', path: () => '/patient/learn' },
  { route: '/patient/learn/[key]', role: 'patient', path: () => '/patient/learn/sitting-standing-and-sleep' },
  { route: '/patient/messages', role: 'patient', path: () => '/patient/messages' },
  { route: '/patient/me/calendar', role: 'patient', path: () => '/patient/me/calendar' },
  { route: '/patient/me/letters', role: 'patient', path: () => '/patient/me/letters' },
  { route: '/patient/me/reminders', role: 'patient', path: () => '/patient/me/reminders' },
  { route: '/patient/me/data', role: 'patient', path: () => '/patient/me/data' },
  { route: '/patient/unsent', role: 'patient', path: () => '/patient/unsent' },
  { route: '/patient/me', role: 'patient', path: () => '/patient/me' },
  { route: '/therapist/caseload', role: 'therapist', path: () => '/therapist/caseload' },
  { route: '/therapist/alerts', role: 'therapist', path: () => '/therapist/alerts' },
  { route: '/therapist/messages', role: 'therapist', path: () => '/therapist/messages?show=all' },
  { route: '/therapist/messages/templates', role: 'therapist', path: () => '/therapist/messages/templates' },
  { route: '/therapist/patients/new', role: 'therapist', path: () => '/therapist/patients/new' },
  { route: '/therapist/patients/[patientId]', role: 'therapist', path: patientPath('') },
  { route: '/therapist/patients/[patientId]/assessment', role: 'therapist', path: patientPath('/assessment') },
  { route: '/therapist/patients/[patientId]/assessments', role: 'therapist', path: patientPath('/assessments') },
  {
    route: '/therapist/patients/[patientId]/assessments/[assessmentId]',
    role: 'therapist',
    path: (world) => patientPath(`/assessments/${world.assessmentId}`)(world),
  },
  { route: '/therapist/patients/[patientId]/attachments', role: 'therapist', path: patientPath('/attachments') },
  { route: '/therapist/patients/[patientId]/body-chart', role: 'therapist', path: patientPath('/body-chart') },
  { route: '/therapist/patients/[patientId]/digest', role: 'therapist', path: patientPath('/digest') },
  { route: '/therapist/patients/[patientId]/exercises', role: 'therapist', path: patientPath('/exercises') },
  { route: '/therapist/patients/[patientId]/confirmation', role: 'therapist', path: patientPath('/confirmation') },
  { route: '/therapist/patients/[patientId]/programme', role: 'therapist', path: patientPath('/programme') },
  {
    route: '/therapist/patients/[patientId]/programme/activate',
    role: 'therapist',
    path: patientPath('/programme/activate'),
  },
  {
    route: '/therapist/patients/[patientId]/programme/goals',
    role: 'therapist',
    path: patientPath('/programme/goals'),
  },
  {
    route: '/therapist/patients/[patientId]/programme/changes',
    role: 'therapist',
    path: patientPath('/programme/changes'),
  },
  { route: '/therapist/patients/[patientId]/measures', role: 'therapist', path: patientPath('/measures') },
  {
    route: '/therapist/patients/[patientId]/measures/[measure]',
    role: 'therapist',
    path: patientPath('/measures/rmdq'),
  },
  { route: '/therapist/patients/[patientId]/messages', role: 'therapist', path: patientPath('/messages') },
  { route: '/therapist/patients/[patientId]/monitoring', role: 'therapist', path: patientPath('/monitoring') },
  { route: '/therapist/patients/[patientId]/paper', role: 'therapist', path: patientPath('/paper') },
  { route: '/therapist/patients/[patientId]/calendar', role: 'therapist', path: patientPath('/calendar') },
  { route: '/therapist/patients/[patientId]/card', role: 'therapist', path: patientPath('/card') },
  { route: '/therapist/patients/[patientId]/handout', role: 'therapist', path: patientPath('/handout') },
  { route: '/therapist/library', role: 'therapist', path: () => '/therapist/library' },
  { route: '/therapist/library/[exercise]', role: 'therapist', path: () => '/therapist/library/bird-dog' },
  { route: '/therapist/library/new', role: 'therapist', path: () => '/therapist/library/new' },
  { route: '/therapist/library/[exercise]/edit', role: 'therapist', path: ownPath('/edit') },
  { route: '/therapist/library/[exercise]/pose', role: 'therapist', path: ownPath('/pose') },
  { route: '/therapist/library/[exercise]/media', role: 'therapist', path: ownPath('/media') },
  { route: '/therapist/library/[exercise]/review', role: 'therapist', path: ownPath('/review') },
  { route: '/therapist/templates', role: 'therapist', path: () => '/therapist/templates' },
  { route: '/therapist/templates/import', role: 'therapist', path: () => '/therapist/templates/import' },
  {
    route: '/therapist/templates/import/[importId]',
    role: 'therapist',
    path: (world) => `/therapist/templates/import/${world.importId}`,
  },
  { route: '/therapist/templates/[slug]', role: 'therapist', path: () => '/therapist/templates/disc-extension' },
  {
    route: '/therapist/templates/[slug]/give',
    role: 'therapist',
    path: () => '/therapist/templates/disc-extension/give',
  },
  {
    route: '/therapist/templates/given/[givingId]',
    role: 'therapist',
    path: (world) => `/therapist/templates/given/${world.givingId}`,
  },
  {
    route: '/therapist/templates/[slug]/edit',
    role: 'therapist',
    path: () => '/therapist/templates/disc-extension/edit',
  },
  {
    route: '/therapist/patients/[patientId]/programme/template',
    role: 'therapist',
    path: patientPath('/programme/template'),
  },
  {
    route: '/therapist/content/[kind]/[key]',
    role: 'therapist',
    path: () => '/therapist/content/template/radiculopathy-extension',
  },
  { route: '/admin/adherence', role: 'clinic_admin', path: () => '/admin/adherence' },
  {
    route: '/admin/adherence/patients',
    role: 'clinic_admin',
    path: () => '/admin/adherence/patients?by=clinic&group=all&part=patients',
  },
  { route: '/admin/adherence/beginners', role: 'clinic_admin', path: () => '/admin/adherence/beginners' },
  { route: '/admin/adherence/compared', role: 'clinic_admin', path: () => '/admin/adherence/compared?band=on_track' },
  { route: '/admin/adherence/answered', role: 'clinic_admin', path: () => '/admin/adherence/answered?level=critical' },
  { route: '/admin/alerts', role: 'clinic_admin', path: () => '/admin/alerts' },
  { route: '/admin/ledger', role: 'clinic_admin', path: () => '/admin/ledger' },
  { route: '/admin/people', role: 'clinic_admin', path: () => '/admin/people' },
  { route: '/admin/requests', role: 'clinic_admin', path: () => '/admin/requests' },
  {
    route: '/admin/requests/[requestId]',
    role: 'clinic_admin',
    path: (world) => `/admin/requests/${world.erasureRequestId}`,
  },
  { route: '/admin/clinic', role: 'clinic_admin', path: () => '/admin/clinic' },
  { route: '/admin/rules', role: 'clinic_admin', path: () => '/admin/rules' },
  { route: '/admin/licences', role: 'clinic_admin', path: () => '/admin/licences' },
  { route: '/admin/content', role: 'clinic_admin', path: () => '/admin/content' },
  { route: '/admin/audit', role: 'clinic_admin', path: () => '/admin/audit' },
]
