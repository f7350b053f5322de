/** The names of the months in the languages of pages, for dates that a page shows its readers. */

export interface MonthRow {
  /** BCP 47. */
  readonly language: string
  /** January to December, the forms of one month separated by `/`: the ones that stand in dates, and short ones that are not the first three or four letters. */
  readonly months: string
  /** Whether `3/4/2021` is the third of April. */
  readonly dayFirst: boolean
  /** Dates as pages of the language write them, with the day that they mean. */
  readonly yes: readonly (readonly [words: string, day: string])[]
}

export const monthRows: readonly MonthRow[] = [
  {
    language: 'en',
    months: 'january february march april may june july august september/sept october november december',
    dayFirst: false,
    yes: [
      ['October 30, 2022', '2022-10-30'],
      ['Published Sun., Oct. 2nd 2022 at 4:05 pm', '2022-10-02'],
      ['30 Oct 2022, 19:09', '2022-10-30'],
      ['11:34 PM EST Oct 30, 2022', '2022-10-30'],
      ['10/3/2022', '2022-10-03'],
      ['30/10/2022', '2022-10-30'],
    ],
  },
  {
    language: 'de',
    months:
      'januar/jänner februar/feber märz april mai juni juli august september/sept oktober november dezember',
    dayFirst: true,
    yes: [
      ['Stand: 3. März 2022', '2022-03-03'],
      ['30.10.2022, 08:15 Uhr', '2022-10-30'],
      ['3.4.22', '2022-04-03'],
    ],
  },
  {
    language: 'fr',
    months:
      'janvier février/fév mars avril mai juin juillet/juil août septembre/sept octobre novembre décembre',
    dayFirst: true,
    yes: [
      ['Publié le 1er août 2022 à 10h30', '2022-08-01'],
      ['03/04/2022', '2022-04-03'],
    ],
  },
  {
    language: 'es',
    months:
      'enero febrero marzo abril mayo junio julio agosto septiembre/setiembre/sept octubre noviembre diciembre',
    dayFirst: true,
    yes: [['Domingo, 30 de octubre de 2022', '2022-10-30']],
  },
  {
    language: 'pt',
    months: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
    dayFirst: true,
    yes: [['sexta-feira, 2 de setembro de 2022 às 20:13', '2022-09-02']],
  },
  {
    language: 'it',
    months: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
    dayFirst: true,
    yes: [['30 ottobre 2022', '2022-10-30']],
  },
  {
    language: 'nl',
    months:
      'januari februari maart/mrt april mei juni juli augustus september/sept oktober november december',
    dayFirst: true,
    yes: [['zondag 3 mei 2022', '2022-05-03']],
  },
  {
    language: 'sv',
    months: 'januari februari mars april maj juni juli augusti september/sept oktober november december',
    dayFirst: true,
    yes: [['3 maj 2022', '2022-05-03']],
  },
  {
    language: 'da',
    months: 'januar februar marts april maj juni juli august september/sept oktober november december',
    dayFirst: true,
    yes: [['3. maj 2022 kl. 10.30', '2022-05-03']],
  },
  {
    language: 'no',
    months: 'januar februar mars april mai juni juli august september/sept oktober november desember',
    dayFirst: true,
    yes: [['3. desember 2022', '2022-12-03']],
  },
  {
    language: 'fi',
    months:
      'tammikuuta/tammikuu helmikuuta/helmikuu maaliskuuta/maaliskuu huhtikuuta/huhtikuu toukokuuta/toukokuu kesäkuuta/kesäkuu heinäkuuta/heinäkuu elokuuta/elokuu syyskuuta/syyskuu lokakuuta/lokakuu marraskuuta/marraskuu joulukuuta/joulukuu',
    dayFirst: true,
    yes: [['30. lokakuuta 2022', '2022-10-30']],
  },
  {
    language: 'pl',
    months:
      'stycznia/styczeń lutego/luty marca/marzec kwietnia/kwiecień maja/maj czerwca/czerwiec lipca/lipiec sierpnia/sierpień września/wrzesień października/październik listopada/listopad grudnia/grudzień',
    dayFirst: true,
    yes: [['30 października 2022', '2022-10-30']],
  },
  {
    language: 'cs',
    months:
      'ledna/leden února/únor března/březen dubna/duben května/květen června/červen července/červenec srpna/srpen září října/říjen listopadu/listopad prosince/prosinec',
    dayFirst: true,
    yes: [['30. října 2022', '2022-10-30']],
  },
  {
    language: 'sk',
    months:
      'januára/január februára/február marca/marec apríla/apríl mája/máj júna/jún júla/júl augusta/august septembra/september októbra/október novembra/november decembra/december',
    dayFirst: true,
    yes: [['30. októbra 2022', '2022-10-30']],
  },
  {
    language: 'hu',
    months:
      'január február március április május június július augusztus szeptember/szept október november december',
    dayFirst: false,
    yes: [['2022. október 30.', '2022-10-30']],
  },
  {
    language: 'ro',
    months:
      'ianuarie februarie martie aprilie mai iunie iulie august septembrie/sept octombrie noiembrie decembrie',
    dayFirst: true,
    yes: [['30 octombrie 2022', '2022-10-30']],
  },
  {
    language: 'hr',
    months:
      'siječnja/siječanj veljače/veljača ožujka/ožujak travnja/travanj svibnja/svibanj lipnja/lipanj srpnja/srpanj kolovoza/kolovoz rujna/rujan listopada/listopad studenoga/studeni prosinca/prosinac',
    dayFirst: true,
    yes: [['30. listopada 2022.', '2022-10-30']],
  },
  {
    language: 'sr',
    months: 'januar februar mart april maj jun jul avgust septembar oktobar novembar decembar',
    dayFirst: true,
    yes: [['30. oktobar 2022.', '2022-10-30']],
  },
  {
    language: 'sl',
    months: 'januar februar marec april maj junij julij avgust september oktober november december',
    dayFirst: true,
    yes: [['30. oktober 2022', '2022-10-30']],
  },
  {
    language: 'tr',
    months: 'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
    dayFirst: true,
    yes: [['30 Ekim 2022', '2022-10-30']],
  },
  {
    language: 'ru',
    months:
      'января/январь февраля/февраль марта/март апреля/апрель мая/май июня/июнь июля/июль августа/август сентября/сентябрь октября/октябрь ноября/ноябрь декабря/декабрь',
    dayFirst: true,
    yes: [['30 октября 2022, 12:05', '2022-10-30']],
  },
  {
    language: 'uk',
    months:
      'січня/січень лютого/лютий березня/березень квітня/квітень травня/травень червня/червень липня/липень серпня/серпень вересня/вересень жовтня/жовтень листопада/листопад грудня/грудень',
    dayFirst: true,
    yes: [['30 жовтня 2022', '2022-10-30']],
  },
  {
    language: 'bg',
    months: 'януари февруари март април май юни юли август септември октомври ноември декември',
    dayFirst: true,
    yes: [['30 октомври 2022', '2022-10-30']],
  },
  {
    language: 'el',
    months:
      'ιανουαρίου/ιανουάριος φεβρουαρίου/φεβρουάριος μαρτίου/μάρτιος απριλίου/απρίλιος μαΐου/μάιος ιουνίου/ιούνιος ιουλίου/ιούλιος αυγούστου/αύγουστος σεπτεμβρίου/σεπτέμβριος οκτωβρίου/οκτώβριος νοεμβρίου/νοέμβριος δεκεμβρίου/δεκέμβριος',
    dayFirst: true,
    yes: [['30 Οκτωβρίου 2022', '2022-10-30']],
  },
  {
    language: 'id',
    months: 'januari februari maret april mei juni juli agustus september oktober november desember',
    dayFirst: true,
    yes: [['Minggu, 30 Oktober 2022', '2022-10-30']],
  },
  {
    language: 'ca',
    months: 'gener febrer març abril maig juny juliol agost setembre octubre novembre desembre',
    dayFirst: true,
    yes: [['30 octubre 2022', '2022-10-30']],
  },
  {
    language: 'ar',
    months:
      'يناير/كانون فبراير/شباط مارس/آذار أبريل/نيسان مايو/أيار يونيو/حزيران يوليو/تموز أغسطس/آب سبتمبر/أيلول أكتوبر نوفمبر ديسمبر',
    dayFirst: true,
    yes: [['30 أكتوبر 2022', '2022-10-30']],
  },
  {
    language: 'he',
    months:
      'בינואר/ינואר בפברואר/פברואר במרץ/מרץ באפריל/אפריל במאי/מאי ביוני/יוני ביולי/יולי באוגוסט/אוגוסט בספטמבר/ספטמבר באוקטובר/אוקטובר בנובמבר/נובמבר בדצמבר/דצמבר',
    dayFirst: true,
    yes: [['30 באוקטובר 2022', '2022-10-30']],
  },
  {
    language: 'ja',
    months: '1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月',
    dayFirst: false,
    yes: [
      ['2022年10月30日 12時', '2022-10-30'],
      ['2022/10/30', '2022-10-30'],
    ],
  },
  {
    language: 'ko',
    months: '1월 2월 3월 4월 5월 6월 7월 8월 9월 10월 11월 12월',
    dayFirst: false,
    yes: [
      ['2022년 10월 30일', '2022-10-30'],
      ['2022.10.30 15:24', '2022-10-30'],
    ],
  },
  {
    language: 'zh',
    months: '1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月',
    dayFirst: false,
    yes: [['2022年10月30日', '2022-10-30']],
  },
]
