import type { LocalDate } from '../core/local-date'
import { longDate } from '../document/paper-date'
import { isInForce } from './choose-profile'
import type { Instrument, LegalData, LegalProfile } from './profile'

/** The căn cứ of a profile in force on a day, in order: a law without number, the rest in full the first time and short afterwards. */
export function citationsOn(data: LegalData, profile: LegalProfile, day: LocalDate): string[] {
  const byId = new Map(data.instruments.map((instrument) => [instrument.id, instrument]))
  const cited = new Set<string>()
  const cite = (instrument: Instrument): string => {
    if (instrument.type === 'Luật') {
      const law = `${instrument.type} ${instrument.subject} ${longDate(instrument.date)}`
      return instrument.amendments === '' ? law : `${law}; ${instrument.amendments}`
    }
    const short = `${instrument.type} số ${instrument.number}`
    if (cited.has(instrument.id)) return short
    cited.add(instrument.id)
    const subject = instrument.subject.replace(/\{([^}]+)\}/g, (placeholder, id: string) => {
      const other = byId.get(id)
      return other === undefined ? placeholder : cite(other)
    })
    return `${short} ${longDate(instrument.date)} của ${instrument.issuer} ${subject}`
  }
  return profile.citations.flatMap((id) => {
    const instrument = byId.get(id)
    return instrument !== undefined && isInForce(instrument, day) ? [cite(instrument)] : []
  })
}
