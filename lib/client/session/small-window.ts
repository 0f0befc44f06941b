/** Chromium's window that stays above the others; the compiler's library does not know it yet. */
type SmallWindows = { requestWindow(options: { width: number; height: number }): Promise<Window> }

const SIZE = { width: 380, height: 640 }

/** Opens it, empty and in the looks of this page. Only in answer to a press; refused, it throws. */
export async function openSmallWindow(): Promise<Window> {
  const small = await (Reflect.get(window, 'documentPictureInPicture') as SmallWindows).requestWindow(SIZE)
  const { documentElement, head } = small.document
  documentElement.lang = document.documentElement.lang
  small.document.title = document.title
  for (const sheet of document.querySelectorAll<HTMLElement>('link[rel="stylesheet"], style')) {
    const copy = small.document.importNode(sheet, true)
    // The address of an empty document is no base for a path, and a nonce is not copied with its attribute.
    if (sheet instanceof HTMLLinkElement) copy.setAttribute('href', sheet.href)
    copy.nonce = sheet.nonce ?? ''
    head.append(copy)
  }
  return small
}
