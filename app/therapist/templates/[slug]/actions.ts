'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { manageTemplateSchema } from '@/lib/schemas/templates'
import { manageTemplate, type TemplateMove } from '@/lib/server/programmes/templates/manage-template'
import { defineAction } from '@/lib/server/transport/define-action'
import { type ActionOutcome, type CommandContext, done, refused } from '@/lib/server/transport/outcome'

const gate = { actor: 'therapist', permission: 'content.write', schema: manageTemplateSchema } as const

type Context = CommandContext<'therapist', { readonly slug: string; readonly version: number }>

async function move({ actor, input, nowMs }: Context, kind: TemplateMove): Promise<ActionOutcome> {
  const result = await manageTemplate(actor.scope, input, kind, nowMs)
  if (result.ok) return done(`/therapist/templates/${input.slug}?done=${kind}`)
  if (result.reason === 'conflict') refresh()
  const t = await getTranslations('templates.refused')
  return refused(t(result.reason))
}

export const shareTemplate = defineAction({
  ...gate,
  name: 'templates.share',
  run: (context) => move(context, 'share'),
})

export const unshareTemplate = defineAction({
  ...gate,
  name: 'templates.unshare',
  run: (context) => move(context, 'unshare'),
})

export const archiveTemplate = defineAction({
  ...gate,
  name: 'templates.archive',
  run: (context) => move(context, 'archive'),
})

export const restoreTemplate = defineAction({
  ...gate,
  name: 'templates.restore',
  run: (context) => move(context, 'restore'),
})
