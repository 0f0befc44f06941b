import 'server-only'

/** As much of react-pdf's laid-out nodes as is looked at. */
export type LaidOut = {
  readonly type: string
  readonly props?: Readonly<Record<string, unknown>>
  readonly style?: Readonly<Record<string, unknown>>
  readonly children?: readonly LaidOut[]
}
type Structure = PDFKit.PDFStructureElement

/** One text or one picture; their insides are no nodes of their own. */
const TEXT = 'TEXT'
const PICTURES = new Set(['SVG', 'IMAGE', 'CANVAS'])

/**
 * Adds to a laid-out document what a screen reader needs: a structure tree in reading order. `tag` on a view makes a group, on a text
 * its kind (a paragraph unless it says otherwise), on a picture with `alt` a figure; what has neither is decoration. The marks are
 * canvases without a picture, painted just before and after what they are about.
 */
export function tagLayout(layout: LaidOut, context: PDFKit.PDFDocument): LaidOut {
  const root = context.struct('Document')
  context.addStructure(root)
  const tagger = taggerFor(context)
  return { ...layout, children: (layout.children ?? []).map((page) => tagger.within(page, root)) }
}

function taggerFor(context: PDFKit.PDFDocument) {
  const within = (node: LaidOut, parent: Structure): LaidOut => ({
    ...node,
    children: (node.children ?? []).flatMap((child) => tagged(child, parent)),
  })

  function tagged(node: LaidOut, parent: Structure): readonly LaidOut[] {
    const tag = wordOf(node, 'tag')
    if (tag === 'Artifact') return [mark(() => context.markContent('Artifact')), node, closing(context)]
    if (node.type === TEXT) return leaf(node, parent, tag ?? 'P')
    if (PICTURES.has(node.type)) {
      const alt = wordOf(node, 'alt')
      return alt === undefined
        ? [mark(() => context.markContent('Artifact')), node, closing(context)]
        : leaf(node, parent, 'Figure', { alt })
    }
    const group = tag === undefined ? parent : context.struct(tag)
    if (group !== parent) parent.add(group)
    const inner = within(node, group)
    if (!isPainted(node)) return [inner]
    // The view's own ground and rules are painted before its children.
    return [
      mark(() => context.markContent('Artifact')),
      { ...inner, children: [closing(context), ...(inner.children ?? [])] },
    ]
  }

  function leaf(node: LaidOut, parent: Structure, tag: string, options: { alt?: string } = {}): LaidOut[] {
    const element = context.struct(tag, options)
    parent.add(element)
    return [mark(() => element.add(context.markStructureContent(tag))), node, closing(context)]
  }

  return { within }
}

const wordOf = ({ props }: LaidOut, name: string): string | undefined => {
  const value = props?.[name]
  return typeof value === 'string' ? value : undefined
}

const closing = (context: PDFKit.PDFDocument): LaidOut => mark(() => context.endMarkedContent())

/** A canvas has to have a size; nothing is painted on this one. */
function mark(paint: () => unknown): LaidOut {
  return {
    type: 'CANVAS',
    props: { paint },
    style: {},
    ...{ box: { top: 0, left: 0, width: 1, height: 1 }, children: [] },
  }
}

const PAINTED = ['backgroundColor', 'borderTopWidth', 'borderRightWidth', 'borderBottomWidth', 'borderLeftWidth']

function isPainted({ style }: LaidOut): boolean {
  return PAINTED.some((name) => style?.[name] !== undefined && style[name] !== 0)
}
