/** Leaders of states as REIGN (MIT licence) lists them: who led which state from when until when. */

export interface Leader {
  /** The code of the state, as in `states.ts`. */
  readonly state: string
  readonly name: string
  /** Months, `YYYY-MM-DD` where the day is known. */
  readonly from: string
  readonly until: string
  /** A day in the middle of the time in office, after 2000. */
  readonly middle: string
}

/** The abbreviations of the Correlates of War that the list uses, where they are not the ISO code of the state. */
const isoOf: { readonly [code: string]: string } = Object.fromEntries(
  (
    'AAB:ATG ALG:DZA ANG:AGO AUL:AUS AUS:AUT BAH:BHS BAR:BRB BFO:BFA BHM:BHS BHU:BTN BNG:BGD BOS:BIH BOT:BWA BRU:BRN BUI:BDI ' +
    'BUL:BGR CAM:KHM CAO:CMR CAP:CPV CDI:CIV CEN:CAF CHA:TCD CON:COG COS:CRI CRO:HRV CZR:CZE DEN:DNK DRC:COD DRV:VNM EQG:GNQ ' +
    'ETM:TLS FIJ:FJI FRN:FRA GAM:GMB GMY:DEU GRG:GEO GRN:GRD GUA:GTM GUI:GIN HAI:HTI HON:HND ICE:ISL INS:IDN IRE:IRL KOS:XKX ' +
    'KUW:KWT KYR:KGZ KZK:KAZ LAT:LVA LEB:LBN LES:LSO LIB:LBY LIT:LTU MAA:MRT MAC:MKD MAD:MDV MAG:MDG MAL:MYS MAS:MUS MAW:MWI ' +
    'MLD:MDA MNC:MCO MNG:MNE MON:MNG MOR:MAR MSI:MHL MYA:MMR MZM:MOZ NAU:NRU NEP:NPL NEW:NZL NIG:NGA NIR:NER NTH:NLD OMA:OMN ' +
    'PAR:PRY PHI:PHL POR:PRT ROK:KOR ROM:ROU SAF:ZAF SAL:SLV SEY:SYC SIE:SLE SIN:SGP SKN:KNA SLO:SVK SLU:LCA SLV:SVN SNM:SMR ' +
    'SOL:SLB SPN:ESP SRI:LKA SUD:SDN SVG:VCT SWA:SWZ SWD:SWE SWZ:CHE TAJ:TJK TAZ:TZA THI:THA TOG:TGO TRI:TTO UAE:ARE UKG:GBR ' +
    'URU:URY VAN:VUT YUG:SRB ZAM:ZMB ZIM:ZWE'
  )
    .split(' ')
    .map(pair => pair.split(':') as [string, string]),
)

const two = (value: string): string => value.padStart(2, '0')

/** The lines that name somebody who led in 2000 or later. */
export function leadersIn(table: string): readonly Leader[] {
  const found: Leader[] = []
  for (const line of table.split('\n').slice(1)) {
    const [code, , , name, day, month, year, endMonth, endYear] = line.split(',')
    if (!code || !name || !year) continue
    const last = endYear === '' || endYear === undefined ? '2021' : endYear
    if (Number(last) < 2000) continue
    const from = `${year}-${two(month!)}-${two(day || '1')}`
    const until = `${last}-${two(endMonth || '3')}`
    const begins = Math.max(
      Date.UTC(Number(year), Number(month) - 1, Number(day) || 1),
      Date.UTC(2000, 0, 15),
    )
    const ends = Date.UTC(Number(last), Number(endMonth || '3') - 1, 1)
    const middle = new Date((begins + Math.max(begins, ends)) / 2).toISOString().slice(0, 10)
    found.push({ state: isoOf[code] ?? code, name, from, until, middle })
  }
  return found
}
