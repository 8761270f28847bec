import { configure } from '@testing-library/react'
import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest'

// antd in jsdom is slow on a busy machine; a test that fails waits longer, one that passes does not
configure({ asyncUtilTimeout: 15_000 })

const usual: Readonly<Record<string, string>> = { display: 'block', visibility: 'visible', pointerEvents: 'auto' }

const isLength = (name: string): boolean => name.startsWith('padding-') || name.startsWith('border-')

/** An element's own style. jsdom would look through every rule of antd's sheets at each question of a test. */
const ownStyle = (element: Element): CSSStyleDeclaration =>
  new Proxy((element as HTMLElement).style ?? document.body.style, {
    get: (style, name) => {
      if (name === 'getPropertyValue')
        return (property: string) => style.getPropertyValue(property) || (isLength(property) ? '0px' : '')
      const value = Reflect.get(style, name)
      if (typeof value === 'function') return value.bind(style)
      return value === '' && typeof name === 'string' ? (usual[name] ?? '') : value
    },
  })

class Observer {
  readonly observe = () => undefined
  readonly unobserve = () => undefined
  readonly disconnect = () => undefined
  takeRecords(): [] {
    return []
  }
}

const noMedia = (media: string) => ({
  matches: false,
  media,
  onchange: null,
  addListener: () => undefined,
  removeListener: () => undefined,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  dispatchEvent: () => false,
})

// what jsdom does not have and antd asks for
Object.assign(window, {
  matchMedia: noMedia,
  ResizeObserver: Observer,
  IntersectionObserver: Observer,
  getComputedStyle: ownStyle,
})
Object.assign(Element.prototype, { scrollIntoView: () => undefined })

let said: readonly MockInstance[] = []

beforeEach(() => {
  said = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')]
})

// a test that means the window to log checks what was said and clears it
afterEach(() => {
  const words = said.flatMap(({ mock }) => mock.calls)
  for (const spy of said) spy.mockRestore()
  expect(words, 'said on the console').toEqual([])
})
