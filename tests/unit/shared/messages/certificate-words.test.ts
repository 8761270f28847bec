import { describe, expect, it } from 'vitest'
import { placeholders } from '#domain/certificate/blank-form'
import { placeWords, withPlaceNames, withPlaceWords } from '#shared/messages/certificate-words'

describe('the places to fill on a form', () => {
  it('are shown and typed in the officer’s words, and kept by their names', () => {
    const kept = 'Quyết định số: {decision} {decisionDate}'
    expect(withPlaceWords(kept)).toBe('Quyết định số: {số quyết định} {ngày quyết định}')
    expect(withPlaceNames(withPlaceWords(kept))).toBe(kept)
    expect(withPlaceNames('{danh xưng và tên}'.normalize('NFD'))).toBe('{recipient}')
  })

  it('have words of their own, each known again', () => {
    expect(new Set(Object.values(placeWords)).size).toBe(placeholders.length)
    for (const name of placeholders) expect(withPlaceNames(`{${placeWords[name]}}`)).toBe(`{${name}}`)
  })

  it('stay as typed where they name nothing', () => {
    for (const typed of ['{tên', 'tặng {người nhận}', '{}']) expect(withPlaceWords(withPlaceNames(typed))).toBe(typed)
  })
})
