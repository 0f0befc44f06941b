import 'server-only'

import type { GuidanceKind } from '@/lib/domain/exercises/content/content-review'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Prisma } from '@/lib/server/db/generated/client'
import { toPlainDate } from '@/lib/server/db/plain-date-column'
import type { ScopedTx } from '@/lib/server/db/scope'
import { ARTICLE_CONTENT, type ArticleContent, articleContent } from '@/lib/server/programmes/guidance/article-content'
import { modifierDigest, templateDigest } from '@/lib/server/programmes/guidance/digest'
import { TEMPLATE_CONTENT, type TemplateContent } from '@/lib/server/programmes/guidance/template-text'

export type GuidanceReview = {
  readonly by: string
  readonly on: PlainDate
  /** Null for what was reviewed before it was shipped. */
  readonly reviewBy: PlainDate | null
  /** Of what it says now; otherwise of what it said before. */
  readonly isOfNow: boolean
}
/** A template, a modifier or an article with its rights and its last review. */
export type GuidanceRow = {
  readonly kind: GuidanceKind
  readonly id: string
  /** A template's or an article's slug, a modifier's key. */
  readonly key: string
  readonly name: string
  readonly isOwn: boolean
  readonly release: string
  readonly author: string
  readonly licence: string | null
  readonly evidence: string
  readonly source: string
  readonly digest: string
  readonly review: GuidanceReview | null
  readonly content:
    | { readonly template: TemplateContent }
    | { readonly rule: unknown }
    | { readonly article: ArticleContent }
}

const REVIEWS = {
  orderBy: [{ reviewedOn: 'desc' }, { createdAt: 'desc' }],
  select: { digest: true, reviewedBy: true, reviewedOn: true, reviewBy: true },
} as const satisfies Prisma.Template$guidanceReviewsArgs

const RIGHTS = {
  id: true,
  clinicId: true,
  contentVersion: true,
  author: true,
  licence: true,
  reviewedBy: true,
  reviewedAt: true,
  guidanceReviews: REVIEWS,
} as const

export async function readTemplateGuidance(
  tx: ScopedTx,
  where: Prisma.TemplateWhereInput = {},
): Promise<GuidanceRow[]> {
  const select = { ...RIGHTS, ...TEMPLATE_CONTENT, slug: true } as const
  const rows = await tx.template.findMany({ where, select, orderBy: { name: 'asc' } })
  return rows.map(({ slug, ...row }) => {
    const { rights, content } = apart(row)
    const digest = templateDigest(content)
    const texts = { name: content.name, evidence: content.evidenceNote, source: '' }
    return {
      ...rights,
      ...texts,
      kind: 'template',
      key: slug,
      digest,
      review: reviewOf(row, digest),
      content: { template: content },
    }
  })
}

export async function readModifierGuidance(
  tx: ScopedTx,
  where: Prisma.ModifierWhereInput = {},
): Promise<GuidanceRow[]> {
  const select = { ...RIGHTS, key: true, label: true, rule: true } as const
  const rows = await tx.modifier.findMany({ where, select, orderBy: { label: 'asc' } })
  return rows.map((row) => {
    const { rights, content } = apart(row)
    const digest = modifierDigest(content)
    const texts = {
      name: content.label,
      evidence: textIn(content.rule, 'note'),
      source: textIn(content.rule, 'source'),
    }
    return {
      ...rights,
      ...texts,
      kind: 'modifier',
      key: content.key,
      digest,
      review: reviewOf(row, digest),
      content: { rule: content.rule },
    }
  })
}

/** Shipped ones in their order; their digest is the database's own. */
export async function readArticleGuidance(
  tx: ScopedTx,
  where: Prisma.ArticleWhereInput = {},
): Promise<(GuidanceRow & { readonly content: { readonly article: ArticleContent } })[]> {
  const select = { ...RIGHTS, ...ARTICLE_CONTENT, slug: true, sources: true, digest: true } as const
  const rows = await tx.article.findMany({ where, select, orderBy: [{ position: 'asc' }, { title: 'asc' }] })
  return rows.map(({ slug, sources, digest, ...row }) => {
    const { rights, content } = apart(row)
    const texts = { name: content.title, evidence: sources.join(', '), source: '' }
    return {
      ...rights,
      ...texts,
      kind: 'article',
      key: slug,
      digest,
      review: reviewOf(row, digest),
      content: { article: articleContent(content) },
    }
  })
}

type Rights = Prisma.TemplateGetPayload<{ select: typeof RIGHTS }>

function apart<Row extends Rights>(row: Row) {
  const {
    id,
    clinicId,
    contentVersion,
    author,
    licence,
    reviewedBy: _by,
    reviewedAt: _at,
    guidanceReviews: _r,
    ...content
  } = row
  return { rights: { id, isOwn: clinicId !== null, release: contentVersion, author, licence }, content }
}

/** The newest review of what it says now; without one the newest of all. Shipped content may carry its reviewer itself. */
function reviewOf({ guidanceReviews, reviewedBy, reviewedAt }: Rights, digest: string): GuidanceReview | null {
  const current = guidanceReviews.find((review) => review.digest === digest)
  if (!current && reviewedBy !== null && reviewedAt !== null) {
    return { by: reviewedBy, on: reviewedAt.toISOString().slice(0, 10) as PlainDate, reviewBy: null, isOfNow: true }
  }
  const shown = current ?? guidanceReviews[0]
  if (!shown) return null
  const { reviewedBy: by, reviewedOn, reviewBy } = shown
  return { by, on: toPlainDate(reviewedOn), reviewBy: toPlainDate(reviewBy), isOfNow: shown === current }
}

function textIn(rule: unknown, field: 'note' | 'source'): string {
  const value = rule !== null && typeof rule === 'object' ? (rule as Record<string, unknown>)[field] : null
  return typeof value === 'string' ? value : ''
}
