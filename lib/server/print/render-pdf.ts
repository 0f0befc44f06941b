import 'server-only'

import layoutDocument from '@react-pdf/layout'
import drawLayout from '@react-pdf/render'
import { Font, pdf } from '@react-pdf/renderer'
import PDFDocument from 'pdfkit'
import type { ReactElement } from 'react'
import { registerPrintFonts } from '@/lib/server/print/print-fonts'
import { type LaidOut, tagLayout } from '@/lib/server/print/tag-layout'

// The package's types leave out its second argument, without which it knows no fonts but Helvetica.
const layOut = layoutDocument as unknown as (document: unknown, fonts: typeof Font) => Promise<LaidOut>
// Its types ask for parts of pdfkit that pdfkit's own types call private.
const draw = drawLayout as unknown as (context: PDFKit.PDFDocument, layout: LaidOut) => void

export type PdfFacts = { readonly title: string; readonly author: string; readonly language: string }

/**
 * A document of react-pdf as a tagged PDF. The library's own last step makes a file without structure and cannot be told otherwise, so
 * that its three steps are taken here one by one: elements → layout, layout with tags, layout → PDF (docs/adr/0015).
 */
export async function renderPdf(document: ReactElement<object>, facts: PdfFacts): Promise<Uint8Array<ArrayBuffer>> {
  registerPrintFonts()
  const { container } = pdf(document as Parameters<typeof pdf>[0])
  const context = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: facts.language,
    tagged: true,
    displayTitle: true,
    info: { Title: facts.title, Author: facts.author, Creator: 'Plumbline', Producer: 'Plumbline' },
  })
  const layout = await layOut(container.document, Font)
  const bytes = collected(context)
  draw(context, tagLayout(layout, context))
  return bytes
}

async function collected(context: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = []
  for await (const chunk of context) chunks.push(chunk as Buffer)
  return new Uint8Array(Buffer.concat(chunks))
}
