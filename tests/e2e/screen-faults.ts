import type { Page } from 'playwright-core'

/** What an older officer would stumble over on the screen that is shown, each fault in a line. */
export const screenFaults = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const faults = new Set<string>()
    const shown = (element: Element): boolean =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      element.getBoundingClientRect().width > 1 &&
      element.closest('[aria-hidden="true"], svg, [disabled], .ant-select-disabled, [aria-disabled="true"]') === null
    const words = (element: Element): string => (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40)

    for (const box of [document.documentElement, document.querySelector('.main')])
      if (box !== null && box.scrollWidth > box.clientWidth)
        faults.add(`scrolls sideways: ${box.className || box.tagName} by ${box.scrollWidth - box.clientWidth} px`)

    const nameOf = (control: Element): string =>
      [
        control.getAttribute('aria-label'),
        control.getAttribute('title'),
        ...(control.getAttribute('aria-labelledby') ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent),
        ...[...((control as HTMLInputElement).labels ?? [])].map((label) => label.textContent),
        control.matches('button, a, [role="button"], [role="tab"]') ? control.textContent : '',
      ]
        .map((text) => text?.trim() ?? '')
        .join('')
    for (const control of document.querySelectorAll('input, textarea, select, button, a[href]'))
      if (shown(control) && nameOf(control) === '') faults.add(`has no name: ${control.outerHTML.slice(0, 120)}`)

    type Colour = readonly [number, number, number, number]
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    const parsed = new Map<string, Colour>()
    const colourOf = (text: string): Colour => {
      const known = parsed.get(text)
      if (known !== undefined || canvas === null) return known ?? [0, 0, 0, 1]
      canvas.clearRect(0, 0, 1, 1)
      canvas.fillStyle = text
      canvas.fillRect(0, 0, 1, 1)
      const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data
      const colour = [red, green, blue, alpha / 255] as const
      parsed.set(text, colour)
      return colour
    }
    const over = (top: Colour, under: Colour): Colour => {
      const mix = (at: 0 | 1 | 2): number => top[at] * top[3] + under[at] * (1 - top[3])
      return [mix(0), mix(1), mix(2), 1]
    }
    const groundOf = (element: Element | null): Colour => {
      if (element === null) return [255, 255, 255, 1]
      const own = colourOf(getComputedStyle(element).backgroundColor)
      return own[3] >= 0.99 ? own : over(own, groundOf(element.parentElement))
    }
    const light = ([red, green, blue]: Colour): number => {
      const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
        const share = part / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const contrast = (one: number, other: number): number =>
      (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode() !== null) {
      const element = texts.currentNode.parentElement
      if (element === null || (texts.currentNode.nodeValue ?? '').trim() === '' || !shown(element)) continue
      const style = getComputedStyle(element)
      const size = Number.parseFloat(style.fontSize)
      const ground = groundOf(element)
      const ratio = contrast(light(over(colourOf(style.color), ground)), light(ground))
      const least = size >= 24 || (size >= 18.6 && Number(style.fontWeight) >= 700) ? 3 : 4.5
      if (ratio < least)
        faults.add(`contrast ${ratio.toFixed(2)}: “${words(element)}” (${style.color}, .${element.className})`)
      if (size < 12.5) faults.add(`${size} px: “${words(element)}” (.${element.className})`)
    }
    return [...faults]
  })
