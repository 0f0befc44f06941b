import { EmergencyBox } from '@/components/learn/emergency-box'
import { Sentences } from '@/components/learn/sentences'
import type { ArticleBlock } from '@/lib/domain/learn/article'

export type ClinicNumbers = { readonly emergencyNumber: string; readonly emergencyPlace: string }

/** The paragraphs, headings and lists of an article. */
export function ArticleBlocks({ body, clinic }: { body: readonly ArticleBlock[]; clinic: ClinicNumbers }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: an article's blocks never move
  return body.map((block, index) => <Block key={index} block={block} clinic={clinic} />)
}

function Block({ block, clinic }: { block: ArticleBlock; clinic: ClinicNumbers }) {
  switch (block.kind) {
    case 'heading':
      return (
        <h2 className="mt-4 break-after-avoid text-xl font-bold">
          <Sentences text={block.text} />
        </h2>
      )
    case 'paragraph':
      return (
        <p>
          <Sentences text={block.text} />
        </p>
      )
    case 'list':
      return (
        <ul className="marker:text-accent flex list-disc flex-col gap-2 pl-6">
          {block.items.map((item) => (
            <li key={item}>
              <Sentences text={item} />
            </li>
          ))}
        </ul>
      )
    case 'emergency':
      return <EmergencyBox clinic={clinic} />
  }
}
