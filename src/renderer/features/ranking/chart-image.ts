/** Chromium draws no canvas that is longer than this on a side. */
const longestSide = 16_000

const load = (address: string): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = new Image()
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error('The chart could not be drawn as an image'))
    image.src = address
  })

/** The page's rules for charts: their classes begin with "chart-". */
const chartRules = (): string =>
  [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSStyleRule && rule.selectorText.includes('.chart-'))
    .map(({ cssText }) => cssText)
    .join('\n')

/** A card as a picture that stands alone: at its whole width, without its buttons. */
function standalone(card: HTMLElement, width: number, height: number): string {
  const copy = card.cloneNode(true) as HTMLElement
  for (const element of copy.querySelectorAll('[data-screen-only]')) element.remove()
  const { fontFamily, fontSize, color, lineHeight } = getComputedStyle(card)
  Object.assign(copy.style, { fontFamily, fontSize, color, lineHeight, width: `${width}px`, background: '#ffffff' })
  const style = document.createElement('style')
  style.textContent = `* { box-sizing: border-box; } ${chartRules()} .chart-room { overflow: visible; max-height: none; }`
  copy.prepend(style)
  const content = new XMLSerializer().serializeToString(copy)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><foreignObject width="100%" height="100%">${content}</foreignObject></svg>`
}

/** Draws a chart's card on white (title, chart, key and notes), at twice its size for printing. */
export async function chartImage(card: HTMLElement): Promise<Uint8Array<ArrayBuffer>> {
  const room = card.querySelector('.chart-room') ?? card
  const width = card.offsetWidth + Math.max(0, room.scrollWidth - room.clientWidth)
  const height = card.offsetHeight + Math.max(0, room.scrollHeight - room.clientHeight)
  const image = await load(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(standalone(card, width, height))}`)
  const scale = Math.min(2, longestSide / width, longestSide / height)
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const paper = canvas.getContext('2d')
  if (paper === null) throw new Error('No drawing surface')
  paper.fillStyle = '#ffffff'
  paper.fillRect(0, 0, canvas.width, canvas.height)
  paper.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (blob === null) throw new Error('No image was made')
  return new Uint8Array(await blob.arrayBuffer())
}
