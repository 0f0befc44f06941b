import { v7 as uuidv7 } from 'uuid'
import type { CareOf } from '@/prisma/seed/builders/care'
import type { Db } from '@/prisma/seed/builders/people'

/** The report of a shipped template that was given to one person, who had a programme already. Shipped content must be imported. */
export async function buildTemplateGiving(db: Db, { clinicId, patientId, memberId }: CareOf): Promise<string> {
  const id = uuidv7()
  const template = await db.template.findFirstOrThrow({ where: { clinicId: null }, orderBy: { slug: 'asc' } })
  await db.templateGiving.create({ data: { id, clinicId, templateId: template.id, givenById: memberId } })
  await db.templateGivingLine.create({
    data: { id: uuidv7(), clinicId, givingId: id, patientId, refusal: 'has_programme' },
  })
  return id
}
