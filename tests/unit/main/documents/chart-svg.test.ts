import { describe, expect, it } from 'vitest'
import { barsChart, heatChart } from '#domain/document/cluster-charts'
import type { BarsChart } from '#domain/document/paper-chart'
import { chartSvg, wrapped } from '#main/documents/html/chart-svg'
import { paperWording } from '#main/documents/paper-wording'
import { largeCluster, longName } from '../../domain/document/sample-charts'
import { clusterOf } from '../../domain/scoring/small-campaign'

const textsOf = (svg: string): (string | undefined)[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text)

const widthsOf = (svg: string): number[] =>
  [...svg.matchAll(/<rect x="[^"]*" y="[^"]*" width="([\d.]+)" height="[^"]*" stroke/g)].map(([, width]) =>
    Number(width),
  )

const bar = (fields: Partial<BarsChart['bars'][number]>): BarsChart['bars'][number] => ({
  unit: 'a',
  name: 'a',
  rank: '1',
  total: '20',
  band: 'Tốt',
  label: '20 – Tốt',
  share: 1,
  isProvisional: false,
  ...fields,
})

describe('chartSvg', () => {
  it('draws bars as long as their totals, the provisional one hatched, with figures as text', () => {
    const bars = [bar({}), bar({ unit: 'b', label: '10 – tạm tính', share: 0.5, isProvisional: true })]
    const [svg = ''] = chartSvg({ type: 'bars', bars, cutOffs: [{ text: '15', share: 0.75 }] })
    const [full = 0, half = 0] = widthsOf(svg)
    expect(half / full).toBeCloseTo(0.5)
    expect(svg.match(/fill="url\(#hatch\)"/g)).toHaveLength(1)
    expect(textsOf(svg)).toEqual(['1', 'a', '20 – Tốt', '1', 'a', '10 – tạm tính', '15'])
  })

  it('escapes names and holds no address', () => {
    const [svg = ''] = chartSvg({ type: 'bars', bars: [bar({ name: `Xã <b> & "K'Brêu"` })], cutOffs: [] })
    expect(svg).toContain('Xã &lt;b&gt; &amp; &quot;K')
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/)
  })

  it('prints the figure in every cell on a grey that is darker for a greater share', () => {
    const cells = [
      { text: '100', share: 1 },
      { text: '85', share: 0.85 },
      { text: '20', share: 0.2 },
      { text: 'KPS', share: null },
    ]
    const [svg = ''] = chartSvg({ type: 'heat', columns: ['A', 'B', 'C', 'D'], rows: [{ no: '1', name: 'a', cells }] })
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['100', '85', '20', 'KPS']))
    const greys = [...svg.matchAll(/fill="#([0-9A-F]{6})"/g)].map(([, grey = '']) => Number.parseInt(grey, 16))
    expect(greys).toEqual(greys.toSorted((a, b) => a - b))
    expect(new Set(greys).size).toBe(3)
    expect(svg.match(/fill="url\(#hatch\)"/g)).toHaveLength(1)
  })

  it('parts forty units into drawings that fit on a page, each unit once, long names whole', () => {
    const cluster = clusterOf(largeCluster())
    for (const chart of [barsChart(cluster, paperWording), heatChart(cluster, paperWording)]) {
      const drawings = chartSvg(chart)
      const heights = drawings.map((svg) => Number(/height="([\d.]+)mm"/.exec(svg)?.[1]))
      expect(Math.max(...heights)).toBeLessThan(145)
      expect(drawings.length).toBeGreaterThan(1)
      const text = drawings.flatMap(textsOf)
      for (const { name } of cluster.units.filter((unit) => unit.name !== longName))
        expect(text.filter((one) => one === name)).toHaveLength(1)
      expect(text.join(' ')).toContain(longName)
    }
  })

  it('breaks a name at its words', () => {
    expect(wrapped('Ủy ban nhân dân xã', 20)).toEqual(['Ủy ban nhân', 'dân xã'])
    expect(wrapped('', 20)).toEqual([''])
  })
})
