import type { Content } from '@/prisma/seed/content/content-schema'
import type { ContentTemplate } from '@/prisma/seed/content/entries/template-schema'
import { stableId } from '@/prisma/seed/stable-id'

/** Who wrote what is shipped, and under which licence it is given on: that of the product (LICENSE). */
const RIGHTS = { author: 'Plumbline', licence: 'MIT' }

/** Ids of shipped content, the same in every database. */
export const exerciseId = (slug: string): string => stableId(`exercise:${slug}`)
export const templateId = (slug: string): string => stableId(`template:${slug}`)
const ladderId = (slug: string): string => stableId(`ladder:${slug}`)
export const articleId = (slug: string): string => stableId(`article:${slug}`)
const phaseId = (slug: string, position: number): string => stableId(`template:${slug}:phase:${position}`)

function exerciseRows({ exercises, version }: Content) {
  return exercises.map(({ easier: _easier, harder: _harder, ...exercise }) => ({
    ...exercise,
    ...RIGHTS,
    id: exerciseId(exercise.slug),
    contentVersion: version,
  }))
}

function ladderRows({ ladders }: Content) {
  return ladders.map(({ rungs: _rungs, ...ladder }) => ({ ...ladder, id: ladderId(ladder.slug) }))
}

function rungRows({ ladders }: Content) {
  return ladders.flatMap(({ slug, rungs }) =>
    rungs.map((rung, index) => ({
      id: stableId(`rung:${rung}`),
      ladderId: ladderId(slug),
      exerciseId: exerciseId(rung),
      position: index + 1,
    })),
  )
}

function modifierRows({ modifiers, version }: Content) {
  return modifiers.map(({ key, label, ...rule }) => ({
    id: stableId(`modifier:${key}`),
    key,
    label,
    rule,
    ...RIGHTS,
    contentVersion: version,
  }))
}

function templateRows({ templates, version }: Content) {
  return templates.map((template) => ({
    id: templateId(template.slug),
    slug: template.slug,
    name: template.name,
    summary: template.summary,
    conditions: template.conditions,
    directionalPreference: template.directionalPreference,
    nerveRootFocus: template.nerveRootFocus,
    irritabilityAtStart: template.irritabilityAtStart,
    suitableWhen: template.suitableWhen,
    notSuitableWhen: template.notSuitableWhen,
    evidenceNote: template.evidenceNote,
    ...RIGHTS,
    contentVersion: version,
  }))
}

function phaseRows({ slug, phases }: ContentTemplate) {
  return phases.map(({ index, items: _items, ...phase }) => ({
    ...phase,
    id: phaseId(slug, index),
    templateId: templateId(slug),
    position: index,
  }))
}

function itemRows({ slug, phases }: ContentTemplate) {
  return phases.flatMap((phase) =>
    phase.items.map((item, index) => ({
      id: stableId(`template:${slug}:phase:${phase.index}:item:${item.exercise}`),
      phaseId: phaseId(slug, phase.index),
      position: index + 1,
      exerciseId: exerciseId(item.exercise),
      doseOverride: item.dose,
      note: item.note,
    })),
  )
}

function goalRows({ slug, lifestyleGoals }: ContentTemplate) {
  return lifestyleGoals.map((goal, index) => ({
    ...goal,
    id: stableId(`template:${slug}:goal:${index + 1}`),
    templateId: templateId(slug),
    position: index + 1,
  }))
}

function articleRows({ articles, version }: Content) {
  return articles.map((article, index) => ({
    ...article,
    ...RIGHTS,
    id: articleId(article.slug),
    position: index + 1,
    contentVersion: version,
  }))
}

/** The content as rows of its tables, in an order in which they can be inserted. */
export function contentRows(content: Content) {
  return {
    exercises: exerciseRows(content),
    ladders: ladderRows(content),
    ladderRungs: rungRows(content),
    modifiers: modifierRows(content),
    templates: templateRows(content),
    templatePhases: content.templates.flatMap(phaseRows),
    templateItems: content.templates.flatMap(itemRows),
    templateGoals: content.templates.flatMap(goalRows),
    articles: articleRows(content),
  }
}

export type ContentRows = ReturnType<typeof contentRows>
