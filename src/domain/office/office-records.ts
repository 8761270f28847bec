import type { LocalDate } from '../core/local-date'

/** The office itself (cơ quan): what every paper's heading and signature need. One record, id "office". */
export interface Office {
  readonly id: 'office'
  /** "Ủy ban nhân dân quận Kiến An". */
  readonly agency: string
  /** "Phòng Nội vụ". */
  readonly department: string
  /** Địa danh on papers: "Kiến An". */
  readonly place: string
  /** Level whose Chủ tịch signs: decides powers and coefficients in the legal profile. */
  readonly level: 'district' | 'commune'
  /** Codes after the number: "QĐ-UBND" for decisions, "TTr-PNV" for proposals. */
  readonly symbols: { readonly decision: string; readonly proposal: string; readonly minutes: string }
  readonly signatory: Signatory
  /** Head of the Home Affairs office, who signs the proposal. */
  readonly departmentHead: Signatory
  readonly recipients: readonly string[]
  readonly fund: string
}

/** Who signs: authority prefix ("", "KT. CHỦ TỊCH"), position ("CHỦ TỊCH"), and full name. */
export interface Signatory {
  readonly prefix: string
  readonly position: string
  readonly name: string
}

/** A unit (đơn vị) of the emulation campaign; its id is its code. */
export interface Unit {
  readonly id: string
  readonly code: string
  readonly name: string
  /** The office's own word: "phường", "phòng, ban", "đơn vị sự nghiệp". */
  readonly kind: string
  /** Cluster id; null when not yet placed. */
  readonly cluster: string | null
  /** Other spellings and former names, by which files are recognised. */
  readonly aliases: readonly string[]
  readonly validFrom: LocalDate | null
  readonly validTo: LocalDate | null
  readonly note: string
}

/**
 * An emulation cluster (cụm, khối thi đua) with its lead (trưởng) and deputy (phó), as unit codes: those of every campaign
 * that does not name its own in `clusterRoles`.
 */
export interface Cluster {
  readonly id: string
  readonly name: string
  readonly kind: 'cụm' | 'khối'
  readonly lead: string | null
  readonly deputy: string | null
  readonly order: number
}
