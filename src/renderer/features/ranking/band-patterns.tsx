/** Fills that differ by pattern as well as by shade, so that a black-and-white print still tells the bands apart. */
const fills: readonly { readonly ground: string; readonly marks: React.ReactNode }[] = [
  { ground: '#1d4e89', marks: null },
  { ground: '#9cc3ea', marks: <path d="M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4" stroke="#1d4e89" strokeWidth="2" /> },
  { ground: '#ffffff', marks: <circle cx="4" cy="4" r="1.6" fill="#1d4e89" /> },
  { ground: '#ffffff', marks: <path d="M0,4 h8" stroke="#6b7280" strokeWidth="1.5" /> },
  { ground: '#ffffff', marks: <path d="M0,4 h8 M4,0 v8" stroke="#6b7280" strokeWidth="1" /> },
]

export const bandFill = (band: number, chart: string): string =>
  band < 0 ? '#ffffff' : `url(#${chart}-band-${Math.min(band, fills.length - 1)})`

/** Pattern definitions of one chart; ids carry the chart's own, since pages may hold several. */
export function BandPatterns({ chart }: { readonly chart: string }) {
  return (
    <defs>
      {fills.map(({ ground, marks }, index) => (
        <pattern
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is fixed
          key={index}
          id={`${chart}-band-${index}`}
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
        >
          <rect width="8" height="8" fill={ground} />
          {marks}
        </pattern>
      ))}
    </defs>
  )
}
