import { addDays } from '@/lib/domain/shared/plain-date'
import type { Prisma } from '@/lib/server/db/generated/client'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import { buildArticleReviews } from '@/prisma/seed/builders/article-reviews'
import { demoMember } from '@/prisma/seed/demo/clinic'
import type { DemoData } from '@/prisma/seed/demo/demo-data'

const [REVIEWED_DAYS_AGO, REVIEW_IN_DAYS] = [90, 640]

/** An invented clinician has signed the articles, so that the demo's patients have something to read. */
export async function writeReviews(tx: Prisma.TransactionClient, { clinic, today }: DemoData): Promise<void> {
  const { id: memberId, name } = demoMember('priya')
  await buildArticleReviews(
    tx,
    { clinicId: clinic.id, memberId, name },
    {
      reviewedOn: toDateColumn(addDays(today, -REVIEWED_DAYS_AGO)),
      reviewBy: toDateColumn(addDays(today, REVIEW_IN_DAYS)),
    },
  )
}
