import access from '@/lib/i18n/messages/en-GB/access.json'
import activation from '@/lib/i18n/messages/en-GB/activation.json'
import admin from '@/lib/i18n/messages/en-GB/admin.json'
import assessment from '@/lib/i18n/messages/en-GB/assessment.json'
import attachments from '@/lib/i18n/messages/en-GB/attachments.json'
import calendar from '@/lib/i18n/messages/en-GB/calendar.json'
import changes from '@/lib/i18n/messages/en-GB/changes.json'
import common from '@/lib/i18n/messages/en-GB/common.json'
import content from '@/lib/i18n/messages/en-GB/content.json'
import dossier from '@/lib/i18n/messages/en-GB/dossier.json'
import erasure from '@/lib/i18n/messages/en-GB/erasure.json'
import errors from '@/lib/i18n/messages/en-GB/errors.json'
import exercises from '@/lib/i18n/messages/en-GB/exercises.json'
import faults from '@/lib/i18n/messages/en-GB/faults.json'
import goals from '@/lib/i18n/messages/en-GB/goals.json'
import handout from '@/lib/i18n/messages/en-GB/handout.json'
import install from '@/lib/i18n/messages/en-GB/install.json'
import learn from '@/lib/i18n/messages/en-GB/learn.json'
import library from '@/lib/i18n/messages/en-GB/library.json'
import measures from '@/lib/i18n/messages/en-GB/measures.json'
import messages from '@/lib/i18n/messages/en-GB/messages.json'
import mine from '@/lib/i18n/messages/en-GB/mine.json'
import monitoring from '@/lib/i18n/messages/en-GB/monitoring.json'
import news from '@/lib/i18n/messages/en-GB/news.json'
import nudges from '@/lib/i18n/messages/en-GB/nudges.json'
import offline from '@/lib/i18n/messages/en-GB/offline.json'
import people from '@/lib/i18n/messages/en-GB/people.json'
import posing from '@/lib/i18n/messages/en-GB/posing.json'
import programmes from '@/lib/i18n/messages/en-GB/programmes.json'
import progress from '@/lib/i18n/messages/en-GB/progress.json'
import record from '@/lib/i18n/messages/en-GB/record.json'
import reminders from '@/lib/i18n/messages/en-GB/reminders.json'
import requests from '@/lib/i18n/messages/en-GB/requests.json'
import sessions from '@/lib/i18n/messages/en-GB/sessions.json'
import templates from '@/lib/i18n/messages/en-GB/templates.json'
import threads from '@/lib/i18n/messages/en-GB/threads.json'
import unsent from '@/lib/i18n/messages/en-GB/unsent.json'

/** Every namespace of the language the others are translated from; its keys are the type of all catalogues. */
export const catalogue = {
  access,
  activation,
  admin,
  assessment,
  attachments,
  calendar,
  changes,
  common,
  content,
  dossier,
  erasure,
  errors,
  exercises,
  faults,
  handout,
  goals,
  install,
  learn,
  library,
  measures,
  messages,
  mine,
  monitoring,
  news,
  nudges,
  offline,
  people,
  posing,
  programmes,
  progress,
  record,
  reminders,
  requests,
  sessions,
  templates,
  threads,
  unsent,
}

export type Catalogue = typeof catalogue
