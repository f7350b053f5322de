/**
 * Which states make up a body, for “the West includes the United States, NATO includes Germany”.
 * Dates of accession and leaving since 2000, where there was any: the bodies' own announcements, as generally known.
 * Membership is not handed down from a body to a group on purpose: Turkey is in NATO but not in what the press calls the West.
 */
import type { Id } from '../model/evidence.js'

const euMembers =
  'AUT BEL DEU DNK ESP FIN FRA GRC IRL ITA LUX NLD PRT SWE GBR:../2020-01-31 ' +
  'CYP:2004-05-01/.. CZE:2004-05-01/.. EST:2004-05-01/.. HUN:2004-05-01/.. LTU:2004-05-01/.. LVA:2004-05-01/.. ' +
  'MLT:2004-05-01/.. POL:2004-05-01/.. SVK:2004-05-01/.. SVN:2004-05-01/.. ' +
  'BGR:2007-01-01/.. ROU:2007-01-01/.. HRV:2013-07-01/..'

/** Members by body: codes or ids, each with `:from/until` where it was not a member all the time since 2000. */
export const members = [
  [
    'alliance/nato',
    'BEL CAN CZE DEU DNK ESP FRA GBR GRC HUN ISL ITA LUX NLD NOR POL PRT TUR USA ' +
      'BGR:2004-03-29/.. EST:2004-03-29/.. LTU:2004-03-29/.. LVA:2004-03-29/.. ROU:2004-03-29/.. SVK:2004-03-29/.. ' +
      'SVN:2004-03-29/.. ALB:2009-04-01/.. HRV:2009-04-01/.. MNE:2017-06-05/.. MKD:2020-03-27/.. ' +
      'FIN:2023-04-04/.. SWE:2024-03-07/..',
  ],
  ['organisation/eu', euMembers],
  ['organisation/g7', 'CAN DEU FRA GBR ITA JPN USA organisation/eu RUS:../2014-03-24'],
  [
    'organisation/g20',
    'ARG AUS BRA CAN CHN DEU FRA GBR IDN IND ITA JPN KOR MEX RUS SAU TUR USA ZAF organisation/eu ' +
      'organisation/african-union:2023-09-09/..',
  ],
  ['organisation/un-security-council', 'CHN FRA GBR RUS USA'],
  [
    'organisation/brics',
    'BRA CHN IND RUS ZAF:2010-12/.. EGY:2024-01-01/.. ETH:2024-01-01/.. IRN:2024-01-01/.. ARE:2024-01-01/.. IDN:2025-01-06/..',
  ],
  [
    'organisation/sco',
    'CHN KAZ KGZ RUS TJK UZB:2001-06-15/.. IND:2017-06-09/.. PAK:2017-06-09/.. IRN:2023-07-04/.. BLR:2024-07-04/..',
  ],
  ['alliance/csto', 'ARM BLR KAZ KGZ RUS TJK UZB:2006/2012'],
  ['organisation/cis', 'ARM AZE BLR KAZ KGZ MDA RUS TJK UZB GEO:../2009-08-18'],
  [
    'organisation/eaeu',
    'RUS:2015-01-01/.. BLR:2015-01-01/.. KAZ:2015-01-01/.. ARM:2015-01-02/.. KGZ:2015-08-12/..',
  ],
  ['organisation/turkic-states', 'AZE KAZ KGZ TUR UZB:2019/..'],
  [
    'organisation/opec',
    'DZA IRN IRQ KWT LBY NGA SAU ARE VEN QAT:../2019-01-01 IDN:../2008 AGO:2007/2024-01-01 GAB:2016-07/.. GNQ:2017/.. COG:2018/..',
  ],
  ['organisation/gcc', 'ARE BHR KWT OMN QAT SAU'],
  [
    'organisation/arab-league',
    'ARE BHR COM DJI DZA EGY IRQ JOR KWT LBN LBY MAR MRT OMN PSE QAT SAU SDN SOM SYR TUN YEM',
  ],
  ['organisation/asean', 'BRN IDN KHM LAO MMR MYS PHL SGP THA VNM TLS:2025-10-26/..'],
  [
    'organisation/ecowas',
    'BEN CIV CPV GHA GIN GMB GNB LBR NGA SEN SLE TGO BFA:../2025-01-29 MLI:../2025-01-29 NER:../2025-01-29',
  ],
  ['alliance/sahel-states', 'BFA:2023-09-16/.. MLI:2023-09-16/.. NER:2023-09-16/..'],
  ['organisation/mercosur', 'ARG BRA PRY URY BOL:2024-07/.. VEN:2012-07-31/2016-12'],
  ['alliance/quad', 'AUS IND JPN USA'],
  ['alliance/aukus', 'AUS:2021-09-15/.. GBR:2021-09-15/.. USA:2021-09-15/..'],
  [
    'group/the-west',
    'USA CAN GBR AUS NZL ISL NOR CHE AUT BEL DEU DNK ESP FIN FRA GRC IRL ITA LUX NLD PRT SWE CYP CZE EST HUN LTU LVA ' +
      'MLT POL SVK SVN BGR ROU HRV ALB MNE MKD alliance/nato organisation/eu organisation/g7',
  ],
  [
    'group/europe',
    'GBR ISL NOR CHE AUT BEL DEU DNK ESP FIN FRA GRC IRL ITA LUX NLD PRT SWE CYP CZE EST HUN LTU LVA MLT POL SVK SVN ' +
      'BGR ROU HRV ALB MNE MKD SRB BIH XKX MDA UKR AND LIE MCO SMR VAT organisation/eu',
  ],
  ['group/e3', 'DEU FRA GBR'],
  ['group/p5-plus-1', 'CHN DEU FRA GBR RUS USA'],
  ['group/normandy-four', 'DEU FRA RUS UKR'],
  ['group/minsk-group', 'FRA RUS USA'],
  ['group/visegrad', 'CZE HUN POL SVK'],
  ['group/weimar-triangle', 'DEU FRA POL'],
  ['group/five-eyes', 'AUS CAN GBR NZL USA'],
  ['group/baltic-states', 'EST LTU LVA'],
  ['group/nordic-countries', 'DNK FIN ISL NOR SWE'],
  ['group/gulf-states', 'ARE BHR KWT OMN QAT SAU'],
  ['group/arab-states', 'ARE BHR DZA EGY IRQ JOR KWT LBN LBY MAR MRT OMN PSE QAT SAU SDN SYR TUN YEM'],
  ['group/central-asian-states', 'KAZ KGZ TJK TKM UZB'],
] as const satisfies readonly (readonly [body: Id, members: string])[]
