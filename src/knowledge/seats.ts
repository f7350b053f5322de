/**
 * Buildings, offices and ministries whose names stand for a state. Common usage of the press.
 * The foreign ministries listed are those whose spokespersons the tables of persons name; others are read by pattern.
 */
import type { BodyRow } from './rows.js'

export const seats = [
  { id: 'seat/kremlin', names: 'Kremlin', state: 'RUS' },
  { id: 'seat/russian-government', names: 'Russian White House', state: 'RUS' },
  {
    id: 'seat/russian-security-council',
    names:
      'Russian Security Council | Security Council of Russia | Security Council of the Russian Federation',
    state: 'RUS',
  },
  {
    id: 'seat/russian-foreign-ministry',
    body: 'foreign ministry',
    names:
      'Russian Foreign Ministry | Foreign Ministry of Russia | Russian Ministry of Foreign Affairs | Smolenskaya Square',
    state: 'RUS',
  },
  {
    id: 'seat/russian-defence-ministry',
    body: 'defence ministry',
    names:
      'Russian Defence Ministry | Russian Defense Ministry | Russian Ministry of Defence | Russian Ministry of Defense',
    state: 'RUS',
  },
  { id: 'seat/state-duma', names: 'State Duma | Duma | Russian State Duma', state: 'RUS' },
  { id: 'seat/federation-council', names: 'Federation Council', state: 'RUS' },
  { id: 'seat/fsb', names: 'FSB | Federal Security Service', state: 'RUS' },
  { id: 'seat/white-house', names: 'White House | Oval Office | West Wing', state: 'USA' },
  {
    id: 'seat/state-department',
    body: 'foreign ministry',
    names:
      'State Department | US State Department | U.S. State Department | Department of State | Foggy Bottom',
    state: 'USA',
  },
  {
    id: 'seat/pentagon',
    body: 'defence ministry',
    names:
      'Pentagon | US Department of Defense | U.S. Department of Defense | Department of Defense | US Defense Department',
    state: 'USA',
  },
  {
    id: 'seat/national-security-council',
    names:
      'US National Security Council | White House National Security Council | U.S. National Security Council',
    state: 'USA',
    partOf: ['seat/white-house'],
  },
  { id: 'seat/usaid', names: 'USAID | U.S. Agency for International Development', state: 'USA' },
  {
    id: 'seat/us-treasury',
    names: 'US Treasury | U.S. Treasury | US Treasury Department | Treasury Department',
    state: 'USA',
  },
  { id: 'seat/us-congress', names: 'US Congress | U.S. Congress | Congress | Capitol Hill', state: 'USA' },
  { id: 'seat/us-senate', names: 'US Senate | U.S. Senate', state: 'USA' },
  { id: 'seat/us-house', names: 'House of Representatives | US House of Representatives', state: 'USA' },
  { id: 'seat/cia', names: 'CIA | Central Intelligence Agency', state: 'USA' },
  { id: 'seat/fbi', names: 'FBI | Federal Bureau of Investigation', state: 'USA' },
  { id: 'seat/mar-a-lago', names: 'Mar-a-Lago', state: 'USA' },
  {
    id: 'seat/downing-street',
    names: 'Downing Street | 10 Downing Street | Number 10 | No. 10',
    state: 'GBR',
  },
  {
    id: 'seat/foreign-office',
    body: 'foreign ministry',
    names:
      'Foreign Office | British Foreign Office | UK Foreign Office | FCDO | Foreign, Commonwealth and Development Office | Whitehall',
    state: 'GBR',
  },
  { id: 'seat/westminster', names: 'Westminster | House of Commons', state: 'GBR' },
  { id: 'seat/buckingham-palace', names: 'Buckingham Palace', state: 'GBR' },
  { id: 'seat/elysee', names: 'Élysée | Élysée Palace | Elysee Palace', state: 'FRA' },
  {
    id: 'seat/quai-d-orsay',
    names: "Quai d'Orsay | French Foreign Ministry | French Ministry for Europe and Foreign Affairs",
    state: 'FRA',
  },
  { id: 'seat/matignon', names: 'Matignon', state: 'FRA' },
  {
    id: 'seat/chancellery',
    names: 'German Chancellery | Federal Chancellery | Bundeskanzleramt',
    state: 'DEU',
  },
  { id: 'seat/bundestag', names: 'Bundestag', state: 'DEU' },
  {
    id: 'seat/german-foreign-office',
    body: 'foreign ministry',
    names: 'German Foreign Office | German Foreign Ministry | Federal Foreign Office | Auswärtiges Amt',
    state: 'DEU',
  },
  { id: 'seat/zhongnanhai', names: 'Zhongnanhai', state: 'CHN' },
  {
    id: 'seat/chinese-foreign-ministry',
    body: 'foreign ministry',
    names: 'Chinese Foreign Ministry | Foreign Ministry of China | Chinese Ministry of Foreign Affairs',
    state: 'CHN',
  },
  {
    id: 'seat/chinese-commerce-ministry',
    names: 'Chinese Commerce Ministry | Chinese Ministry of Commerce | MOFCOM',
    state: 'CHN',
  },
  {
    id: 'seat/bankova',
    names:
      'Bankova | Bankova Street | Ukrainian Presidential Office | Office of the President of Ukraine | Ukrainian President’s Office',
    state: 'UKR',
  },
  { id: 'seat/sbu', names: 'SBU | Security Service of Ukraine', state: 'UKR' },
  { id: 'seat/verkhovna-rada', names: 'Verkhovna Rada | Rada', state: 'UKR' },
  {
    id: 'seat/ukrainian-foreign-ministry',
    body: 'foreign ministry',
    names: 'Ukrainian Foreign Ministry | Ukrainian Ministry of Foreign Affairs',
    state: 'UKR',
  },
  {
    id: 'seat/iranian-foreign-ministry',
    body: 'foreign ministry',
    names: 'Iranian Foreign Ministry | Iranian Ministry of Foreign Affairs | Foreign Ministry of Iran',
    state: 'IRN',
  },
  { id: 'seat/supreme-national-security-council', names: 'Supreme National Security Council', state: 'IRN' },
  { id: 'seat/majlis', names: 'Majlis | Iranian parliament', state: 'IRN' },
  {
    id: 'seat/turkish-foreign-ministry',
    body: 'foreign ministry',
    names: 'Turkish Foreign Ministry | Turkish Ministry of Foreign Affairs',
    state: 'TUR',
  },
  { id: 'seat/bestepe', names: 'Beştepe | Turkish Presidency', state: 'TUR' },
  {
    id: 'seat/indian-foreign-ministry',
    body: 'foreign ministry',
    names:
      'Indian Ministry of External Affairs | Ministry of External Affairs | Indian Foreign Ministry | South Block',
    state: 'IND',
  },
  {
    id: 'seat/pakistani-foreign-ministry',
    body: 'foreign ministry',
    names: 'Pakistani Foreign Office | Pakistan Foreign Office | Pakistani Foreign Ministry',
    state: 'PAK',
  },
  {
    id: 'seat/japanese-foreign-ministry',
    body: 'foreign ministry',
    names: 'Japanese Foreign Ministry | Gaimusho',
    state: 'JPN',
  },
  { id: 'seat/kantei', names: 'Kantei', state: 'JPN' },
  { id: 'seat/blue-house', names: 'Blue House | Cheong Wa Dae', state: 'KOR' },
  {
    id: 'seat/unification-ministry',
    names: 'Unification Ministry | South Korean Unification Ministry',
    state: 'KOR',
  },
  { id: 'seat/israeli-prime-ministers-office', names: "Israeli Prime Minister's Office", state: 'ISR' },
  {
    id: 'seat/israeli-foreign-ministry',
    body: 'foreign ministry',
    names: 'Israeli Foreign Ministry',
    state: 'ISR',
  },
  {
    id: 'seat/idf',
    names: 'IDF | Israel Defense Forces | Israel Defence Forces | Israeli army | Israeli military',
    state: 'ISR',
  },
  { id: 'seat/knesset', names: 'Knesset', state: 'ISR' },
  { id: 'seat/mossad', names: 'Mossad', state: 'ISR' },
  { id: 'seat/shin-bet', names: 'Shin Bet', state: 'ISR' },
  {
    id: 'seat/qatari-foreign-ministry',
    body: 'foreign ministry',
    names: 'Qatari Foreign Ministry',
    state: 'QAT',
  },
  {
    id: 'seat/saudi-foreign-ministry',
    body: 'foreign ministry',
    names: 'Saudi Foreign Ministry',
    state: 'SAU',
  },
  { id: 'seat/royal-court', names: 'Saudi Royal Court', state: 'SAU' },
  {
    id: 'seat/egyptian-foreign-ministry',
    body: 'foreign ministry',
    names: 'Egyptian Foreign Ministry',
    state: 'EGY',
  },
  { id: 'seat/planalto', names: 'Planalto | Planalto Palace', state: 'BRA' },
  {
    id: 'seat/itamaraty',
    body: 'foreign ministry',
    names: 'Itamaraty | Brazilian Foreign Ministry',
    state: 'BRA',
  },
  { id: 'seat/miraflores', names: 'Miraflores | Miraflores Palace', state: 'VEN' },
  { id: 'seat/casa-rosada', names: 'Casa Rosada', state: 'ARG' },
  { id: 'seat/moncloa', names: 'Moncloa | La Moncloa | Moncloa Palace', state: 'ESP' },
  { id: 'seat/palazzo-chigi', names: 'Palazzo Chigi | Chigi Palace', state: 'ITA' },
  {
    id: 'seat/farnesina',
    body: 'foreign ministry',
    names: 'Farnesina | Italian Foreign Ministry',
    state: 'ITA',
  },
  { id: 'seat/quirinale', names: 'Quirinale | Quirinal Palace', state: 'ITA' },
  { id: 'seat/sejm', names: 'Sejm', state: 'POL' },
  { id: 'seat/riksdag', names: 'Riksdag', state: 'SWE' },
  { id: 'seat/union-buildings', names: 'Union Buildings', state: 'ZAF' },
  { id: 'seat/malacanang', names: 'Malacañang | Malacañang Palace', state: 'PHL' },
  { id: 'seat/government-house-seoul', names: 'South Korean Presidential Office', state: 'KOR' },
] as const satisfies readonly BodyRow[]
