import { v7 as uuidv7 } from 'uuid'
import type { Prisma } from '@/lib/server/db/generated/client'

type Reviewer = { readonly clinicId: string; readonly memberId: string; readonly name: string }
type Days = { readonly reviewedOn: Date; readonly reviewBy: Date }

/** A clinician of a clinic signs the shipped articles as they stand: patients read no others (hazard H34). */
export async function buildArticleReviews(
  db: Pick<Prisma.TransactionClient, 'article' | 'guidanceReview'>,
  { clinicId, memberId, name }: Reviewer,
  { reviewedOn, reviewBy }: Days,
): Promise<void> {
  const shipped = await db.article.findMany({ where: { clinicId: null }, select: { id: true, digest: true } })
  await db.guidanceReview.createMany({
    data: shipped.map(({ id: articleId, digest }) => ({
      ...{ id: uuidv7(), clinicId, articleId, digest },
      ...{ reviewerId: memberId, reviewedBy: name, reviewedOn, reviewBy },
    })),
  })
}
