/** German lines that stand on a news page around or between the paragraphs of an article. */
import type { PageTable } from '../language.js'
import { oneOf } from '../oneOf.js'

export const page: PageTable = {
  dateWords: oneOf(`
    januar ¦ februar ¦ märz ¦ april ¦ mai ¦ juni ¦ juli ¦ august ¦ september ¦ oktober ¦ november ¦ dezember ¦ montag ¦ dienstag ¦ mittwoch ¦ donnerstag ¦ freitag ¦ samstag ¦
    sonntag ¦ uhr ¦ vor ¦ stunden ¦ minuten ¦ tagen ¦ am ¦ um
  `),
  furniture: [
    {
      id: 'de/furniture/menu',
      match: oneOf(`
        startseite ¦ menü ¦ suche ¦ suchen ¦ schließen ¦ anmelden ¦ abmelden ¦ einloggen ¦ registrieren ¦ mein konto ¦ teilen ¦ auf … teilen ¦ artikel teilen ¦ drucken ¦ artikel drucken ¦ merken ¦ mailen ¦
        per e-mail … ¦ version zum drucken ¦ anzeige ¦ werbung ¦ zurück … ¦ nach oben ¦ zum inhalt … ¦ zum inhalt springen ¦ folgen sie uns … ¦ kontakt ¦ hilfe ¦ archiv ¦ mehr … ¦ weiterlesen … ¦ artikel anhören ¦ vorlesen ¦
        lesezeit … ¦ fehler melden … ¦ feedback ¦ permalink: … ¦ bilderstrecke … ¦ themen ¦ schlagworte …
      `),
      means: { kind: 'furniture' },
      because: 'Names of sections, share buttons and page controls.',
      yes: ['Artikel teilen', 'Anzeige', 'Auf Facebook teilen'],
      no: ['Die Anzeige gegen den Minister ist vom Tisch.'],
    },
    {
      id: 'de/furniture/legal',
      match: oneOf(
        `impressum ¦ datenschutz ¦ datenschutzerklärung ¦ datenschutzhinweis … ¦ agb ¦ nutzungsbedingungen ¦ mediadaten ¦ barrierefreiheit ¦ cookie-einstellungen ¦ alle rechte vorbehalten … ¦ … alle rechte vorbehalten ¦ … alle rechte vorbehalten. ¦ privatsphäre …`,
      ),
      means: { kind: 'furniture', ends: true },
      because: 'Law makes pages carry these at their foot.',
      yes: ['Impressum', '© Hafenblatt. Alle Rechte vorbehalten.'],
      no: ['Der Datenschutz bremst das Abkommen.'],
    },
    {
      id: 'de/furniture/date',
      match: oneOf(
        `veröffentlicht am … ¦ veröffentlicht: … ¦ aktualisiert am … ¦ aktualisiert: … ¦ stand: … ¦ zuletzt aktualisiert … ¦ erstellt am … ¦ vor … stunden ¦ vor … minuten ¦ vor … tagen ¦ von … uhr ¦ … uhr`,
      ),
      means: { kind: 'furniture', holes: ['date'], stamps: true },
      because: 'The page’s own date of the article.',
      yes: ['Veröffentlicht am 4. Mai 2021', 'Stand: 04.05.2021, 10:30', 'vor 3 Stunden'],
      no: ['Stand der Dinge ist das nicht.'],
    },
    {
      id: 'de/recirculation/heading',
      match: oneOf(`
        lesen sie auch ¦ auch interessant ¦ das könnte sie auch interessieren ¦ das könnte sie interessieren ¦ das könnte ihnen auch gefallen ¦ mehr zum thema ¦ mehr zum thema … ¦ mehr zu … ¦ zum thema ¦ verwandte artikel ¦ ähnliche artikel ¦
        weitere artikel ¦ weitere themen ¦ weitere nachrichten ¦ meistgelesen ¦ meistgelesene artikel ¦ meistgeklickt ¦ meistkommentiert ¦ meistgesehen ¦ beliebte artikel ¦ top-themen ¦ topthemen ¦ aktuelle nachrichten ¦ neueste artikel ¦
        neueste beiträge ¦ empfehlungen ¦ empfehlungen der redaktion ¦ unsere empfehlungen ¦ auch auf … ¦ auch auf … : ¦ auch auf … online: ¦ anzeigen ¦ gesponsert ¦ aus dem netz ¦ newsticker ¦ liveticker ¦ videos ¦ die neuesten videos
      `),
      means: { kind: 'recirculation', holes: ['name'], opens: 'block' },
      because: 'A heading over links to other articles.',
      yes: ['Mehr zum Thema', 'Meistgelesen'],
      no: ['Mehr zum Thema sagte der Minister nicht.'],
    },
    {
      id: 'de/furniture/teaser',
      match: oneOf(
        `lesen sie auch: … ¦ lesen sie hier: … ¦ lesen sie hier … ¦ lesen sie mehr: … ¦ lesen sie dazu … ¦ mehr dazu: … ¦ siehe auch: … ¦ hier geht es … ¦ hier geht's … ¦ auch interessant: … ¦ mehr zum thema: … ¦ hintergrund: … ¦ video: …`,
      ),
      means: { kind: 'teaser' },
      because: 'A link to another article between the paragraphs.',
      yes: ['Lesen Sie auch: Hafen bleibt geschlossen'],
      no: ['Lesen Sie das Abkommen, riet sie.'],
    },
    {
      id: 'de/comments/heading',
      match: oneOf(
        `kommentare ¦ kommentare (…) ¦ … kommentare ¦ kommentar schreiben ¦ kommentar verfassen ¦ kommentieren ¦ leserkommentare ¦ diskutieren sie mit ¦ schreiben sie einen kommentar ¦ kommentare lesen … ¦ alle kommentare ¦ forum … ¦ diskussion`,
      ),
      means: { kind: 'comments', holes: ['date'], opens: 'tail' },
      because: 'Below this line readers write, or are asked to.',
      yes: ['Kommentare (12)', 'Kommentar schreiben'],
      no: ['Kommentare des Ministers gab es nicht.'],
    },
    {
      id: 'de/comments/form',
      match: oneOf(
        `sie müssen angemeldet sein … ¦ bitte melden sie sich an … ¦ ihre e-mail-adresse wird nicht veröffentlicht … ¦ deine e-mail-adresse wird nicht veröffentlicht … ¦ die kommentarfunktion … ¦ kommentare sind … geschlossen … ¦ melden sie sich an, um …`,
      ),
      means: { kind: 'comments' },
      because: 'What a page says to those who want to write under the article.',
      yes: ['Bitte melden Sie sich an, um zu kommentieren.'],
      no: ['Bitte gehen Sie, sagte sie.'],
    },
    {
      id: 'de/newsletter/invitation',
      match: oneOf(`
        newsletter ¦ newsletter abonnieren ¦ newsletter bestellen ¦ … newsletter … ¦ abonnieren ¦ abonnieren sie … ¦ jetzt abonnieren … ¦ jetzt anmelden … ¦ melden sie sich … an … ¦ jetzt kostenlos … ¦ ihre e-mail-adresse ¦ e-mail-adresse ¦
        jetzt testen … ¦ jetzt weiterlesen … ¦ dieser artikel ist … abonnenten … ¦ exklusiv für abonnenten … ¦ sie haben bereits ein … ¦ bereits abonnent … ¦ … monat gratis … ¦ … digitalabo … ¦ täglich … in ihr postfach … ¦ … in ihr postfach …
      `),
      means: { kind: 'newsletter' },
      because: 'Newsletters and subscriptions are offered beside articles.',
      yes: ['Jetzt abonnieren und weiterlesen', 'Bereits Abonnent? Hier anmelden'],
      no: ['Die Abonnenten klagen.'],
    },
    {
      id: 'de/cookies/notice',
      match: oneOf(
        `wir verwenden cookies … ¦ wir nutzen cookies … ¦ diese website verwendet cookies … ¦ diese webseite verwendet cookies … ¦ diese seite verwendet cookies … ¦ wir und unsere partner … ¦ … verwendung von cookies … ¦ mit der nutzung dieser … ¦ um … nutzen wir cookies …`,
      ),
      means: { kind: 'cookie-notice' },
      because: 'European law makes pages ask before they store anything.',
      yes: ['Wir verwenden Cookies, um Ihren Besuch zu verbessern.'],
      no: ['Wir verwenden das Geld für den Hafen, sagte er.'],
    },
    {
      id: 'de/cookies/beside',
      match: oneOf(
        `akzeptieren ¦ alle akzeptieren ¦ zustimmen ¦ zustimmen und weiter ¦ ablehnen ¦ alle ablehnen ¦ einstellungen ¦ mehr erfahren ¦ mehr informationen ¦ einverstanden`,
      ),
      means: { kind: 'cookie-notice', beside: true },
      because: 'The buttons of the notice.',
      yes: ['Alle akzeptieren'],
      no: ['Akzeptieren wollte er das nicht.'],
    },
    {
      id: 'de/correction/note',
      match: oneOf(
        `korrektur: … ¦ korrekturhinweis … ¦ anmerkung der redaktion … ¦ anm. d. red.: … ¦ hinweis der redaktion … ¦ richtigstellung … ¦ in einer früheren version … ¦ in einer früheren fassung … ¦ dieser artikel wurde aktualisiert … ¦ dieser artikel wurde korrigiert … ¦ dieser text wurde aktualisiert … ¦ update: dieser …`,
      ),
      means: { kind: 'correction' },
      because: 'What the outlet mended after publication.',
      yes: ['In einer früheren Version hieß es, der Hafen sei offen.'],
      no: ['Die Korrektur des Kurses blieb aus.'],
    },
    {
      id: 'de/caption/credit',
      match: oneOf(
        `foto: … ¦ fotos: … ¦ bild: … ¦ (bild: … ¦ (foto: … ¦ quelle: … ¦ grafik: … ¦ video: … ¦ bildquelle: … ¦ symbolbild … ¦ symbolfoto … ¦ archivbild … ¦ … (foto: … ¦ … (bild: … ¦ … foto: … ¦ … bild: … ¦ … / dpa ¦ … /dpa ¦ … (archivbild) ¦ … (symbolbild) ¦ © …`,
      ),
      means: { kind: 'caption' },
      because: 'Words under a picture name its source or its maker.',
      yes: ['Der Hafen am Morgen. Foto: Jane Roe/dpa', '(Bild: Hersteller)'],
      no: ['Das Bild ging um die Welt.'],
    },
    {
      id: 'de/furniture/byline',
      match: oneOf(
        `von … ¦ von … und … ¦ von …, … ¦ ein gastbeitrag von … ¦ ein kommentar von … ¦ eine analyse von … ¦ ein interview von … ¦ interview: … ¦ text: … ¦ aus … berichtet … ¦ autor: … ¦ autorin: …`,
      ),
      means: { kind: 'byline', holes: ['author'] },
      because: 'A name after “von” on a line of its own is who wrote it.',
      yes: ['Von Jane Roe', 'Ein Kommentar von John Doe'],
      no: ['Von Anfang an war das Abkommen umstritten.'],
    },
    {
      id: 'de/furniture/agency',
      match: oneOf(
        `dpa ¦ (dpa) ¦ afp ¦ (afp) ¦ reuters ¦ (reuters) ¦ dpa/… ¦ (dpa/… ¦ mit material von … ¦ mit material der … ¦ quelle: dpa ¦ quelle: afp ¦ apa ¦ (apa) ¦ sda ¦ (sda)`,
      ),
      means: { kind: 'credit', holes: ['name'] },
      because: 'Whose report it is.',
      yes: ['(dpa)', 'Mit Material von Reuters'],
      no: ['Mit Material beladen fuhr das Schiff ab.'],
    },
  ],
}
