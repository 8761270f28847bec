const load = (address: string): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = new Image()
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error('The chart could not be drawn as an image'))
    image.src = address
  })

/** The drawing alone, with the fonts that the page gives it. */
function standalone(svg: SVGSVGElement, width: number, height: number): string {
  const copy = svg.cloneNode(true) as SVGSVGElement
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  copy.style.fontFamily = getComputedStyle(svg).fontFamily
  return new XMLSerializer().serializeToString(copy)
}

/** Draws a chart on white with its title above, at twice its size for printing. */
export async function chartPng(svg: SVGSVGElement, title: string): Promise<Blob> {
  const { width, height } = svg.getBoundingClientRect()
  const image = await load(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(standalone(svg, width, height))}`)
  const [scale, head] = [2, 36]
  const canvas = document.createElement('canvas')
  canvas.width = width * scale
  canvas.height = (height + head) * scale
  const paper = canvas.getContext('2d')
  if (paper === null) throw new Error('No drawing surface')
  paper.scale(scale, scale)
  paper.fillStyle = '#ffffff'
  paper.fillRect(0, 0, width, height + head)
  paper.fillStyle = '#101828'
  paper.font = `600 16px ${getComputedStyle(svg).fontFamily}`
  paper.fillText(title, 12, 24)
  paper.drawImage(image, 0, head, width, height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error('No image was made')) : resolve(blob)), 'image/png'),
  )
}

/** Hands the image over as a download; the shell asks where. */
export function offerDownload(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
