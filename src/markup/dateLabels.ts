/** The words that pages put before a date: whether it is that of publication or of the last change. */

export interface DateLabelRow {
  /** BCP 47. */
  readonly language: string
  /** Words in lower case; part of a longer word counts (“veröffentlicht am”, “publicado”). */
  readonly published: readonly string[]
  readonly modified: readonly string[]
  /** Lines, and which of both their first date is. */
  readonly yes: readonly (readonly [line: string, about: 'published' | 'modified'])[]
}

export const dateLabels: readonly DateLabelRow[] = [
  {
    language: 'en',
    published: ['publish', 'posted', 'created', 'filed'],
    modified: ['updated', 'modified', 'edited', 'last update', 'corrected'],
    yes: [
      ['Published: Oct. 30, 2022 | Updated: Oct. 31, 2022', 'published'],
      ['Last updated on Oct. 31, 2022', 'modified'],
    ],
  },
  {
    language: 'de',
    published: ['veröffentlicht', 'publiziert', 'erstellt', 'erschienen'],
    modified: ['aktualisiert', 'geändert', 'aktualisierung'],
    yes: [
      ['Publiziert am 30. Oktober 2022', 'published'],
      ['Aktualisiert: 31.10.2022', 'modified'],
    ],
  },
  {
    language: 'fr',
    published: ['publié', 'mis en ligne', 'paru', 'posté'],
    modified: ['mis à jour', 'modifié', 'actualisé', 'maj le'],
    yes: [['Mis à jour le 31 octobre 2022', 'modified']],
  },
  {
    language: 'es',
    published: ['publicad', 'creado'],
    modified: ['actualizad', 'modificad'],
    yes: [['Actualizado el 31 de octubre de 2022', 'modified']],
  },
  {
    language: 'pt',
    published: ['publicad', 'postad', 'criado'],
    modified: ['atualizad', 'modificad', 'actualizad'],
    yes: [['Publicado por Ana em 30/10/2022', 'published']],
  },
  {
    language: 'it',
    published: ['pubblicat'],
    modified: ['aggiornat', 'modificat', 'ultima modifica'],
    yes: [['Aggiornato il 31 ottobre 2022', 'modified']],
  },
  {
    language: 'nl',
    published: ['gepubliceerd', 'geplaatst'],
    modified: ['bijgewerkt', 'gewijzigd', 'aangepast', 'laatste update'],
    yes: [['Bijgewerkt op 31 oktober 2022', 'modified']],
  },
  {
    language: 'sv',
    published: ['publicer'],
    modified: ['uppdater', 'ändrad'],
    yes: [['Uppdaterad 31 oktober 2022', 'modified']],
  },
  {
    language: 'da',
    published: ['offentliggjort', 'udgivet', 'publiceret'],
    modified: ['opdateret'],
    yes: [['Opdateret 31. oktober 2022', 'modified']],
  },
  {
    language: 'no',
    published: ['publisert'],
    modified: ['oppdatert', 'sist endret'],
    yes: [['Publisert 30. oktober 2022', 'published']],
  },
  {
    language: 'fi',
    published: ['julkaistu'],
    modified: ['päivitetty', 'muokattu'],
    yes: [['Päivitetty 31.10.2022', 'modified']],
  },
  {
    language: 'pl',
    published: ['opublikowan', 'publikacja', 'dodano'],
    modified: ['aktualizacja', 'zaktualizowan'],
    yes: [['Aktualizacja: 31 października 2022', 'modified']],
  },
  {
    language: 'cs',
    published: ['publikován', 'vydáno', 'zveřejněno'],
    modified: ['aktualizován', 'upraveno'],
    yes: [['Aktualizováno 31. října 2022', 'modified']],
  },
  {
    language: 'hu',
    published: ['közzétéve', 'megjelent', 'publikálva'],
    modified: ['frissítve', 'módosítva'],
    yes: [['Frissítve: 2022. október 31.', 'modified']],
  },
  {
    language: 'ro',
    published: ['publicat'],
    modified: ['actualizat', 'modificat'],
    yes: [['Actualizat la 31 octombrie 2022', 'modified']],
  },
  {
    language: 'ru',
    published: ['опубликован', 'создан'],
    modified: ['обновлен', 'обновлён', 'изменен'],
    yes: [['Обновлено 31 октября 2022', 'modified']],
  },
  {
    language: 'uk',
    published: ['опублікован', 'створен'],
    modified: ['оновлен', 'змінен'],
    yes: [['Оновлено 31 жовтня 2022', 'modified']],
  },
  {
    language: 'tr',
    published: ['yayın', 'giriş', 'oluşturulma'],
    modified: ['güncelle', 'güncellenme'],
    yes: [['Güncelleme: 31.10.2022', 'modified']],
  },
  {
    language: 'el',
    published: ['δημοσίευση', 'δημοσιεύτηκε', 'δημοσιεύθηκε'],
    modified: ['ενημέρωση', 'ενημερώθηκε', 'ανανέωση'],
    yes: [['Ενημερώθηκε: 31 Οκτωβρίου 2022', 'modified']],
  },
  {
    language: 'id',
    published: ['diterbitkan', 'terbit'],
    modified: ['diperbarui', 'pembaruan'],
    yes: [['Diperbarui 31 Oktober 2022', 'modified']],
  },
  {
    language: 'ar',
    published: ['نشر', 'تاريخ النشر'],
    modified: ['تحديث', 'آخر تحديث'],
    yes: [['آخر تحديث 31 أكتوبر 2022', 'modified']],
  },
  {
    language: 'ja',
    published: ['公開', '掲載', '投稿', '配信'],
    modified: ['更新', '修正'],
    yes: [['最終更新 2022年10月31日', 'modified']],
  },
  {
    language: 'ko',
    published: ['입력', '등록', '승인', '작성'],
    modified: ['수정', '업데이트'],
    yes: [['기사입력 2022-10-30 15:24', 'published']],
  },
  {
    language: 'zh',
    published: ['发布', '發布', '发表', '發表'],
    modified: ['更新', '修改'],
    yes: [['更新时间：2022年10月31日', 'modified']],
  },
]

/** What the words before a date say of it: the label that stands last. */
export function labelBefore(words: string): 'published' | 'modified' | undefined {
  const folded = words.toLowerCase()
  let best = { at: -1, about: undefined as 'published' | 'modified' | undefined }
  for (const row of dateLabels) {
    for (const about of ['published', 'modified'] as const) {
      for (const label of row[about]) {
        const at = folded.lastIndexOf(label)
        if (at > best.at) best = { at, about }
      }
    }
  }
  return best.about
}
