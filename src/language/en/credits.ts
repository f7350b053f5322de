/** English lines that say who made the text and the pictures: bylines, credits, captions, biographies. Part of `furniture`. */
import type { FurnitureRule } from '../language.js'
import { oneOf } from '../oneOf.js'

export const credits: readonly FurnitureRule[] = [
  {
    id: 'en/furniture/byline',
    match: oneOf(`
      by … ¦ by: … ¦ written by … ¦ written by: … ¦ author: … ¦ authors: … ¦ posted by … ¦ reported by … ¦
      story by … ¦ text by … ¦ words by … ¦ analysis by … ¦ opinion by … ¦ from our correspondent … ¦
      interview by … ¦ edited by … ¦ edited by: … ¦ translated by … ¦ compiled by …
    `),
    means: { kind: 'byline', holes: ['author'] },
    because: 'Names after “by” on a line of their own are who wrote it.',
    yes: ['By Jane Roe', 'Written by: John Doe and Jane Roe', 'by Maria de Sousa'],
    no: ['By the end of the week both sides had left.', 'By Monday, the talks were over.'],
  },
  {
    id: 'en/furniture/byline-outlet',
    match: oneOf(`
      by …, … ¦ by … | … ¦ by … for … ¦ by … in … ¦ by … - … ¦ by … – … ¦ by … — … ¦ by … • … ¦ by … updated … ¦
      by … published … ¦ by …@… ¦ by … follow @… ¦ by: … follow @… ¦ -- by … ¦ — by … ¦ analysis by …, … ¦ opinion by …, … ¦ by … (reporting) … ¦
      …, staff writer ¦ …, staff reporter ¦ …, correspondent ¦ …, senior correspondent ¦ …, chief correspondent ¦
      …, political correspondent ¦ …, diplomatic correspondent ¦ …, … correspondent ¦ …, … correspondent, … ¦ … | contributing writer … ¦
      …, foreign editor ¦ …, world affairs editor ¦ …, … editor ¦ …, senior editor ¦ …, columnist ¦ …, contributor ¦ …, associated press ¦ …, the associated press ¦
      …, ap ¦ …, reuters ¦ …, afp ¦ …, bloomberg ¦ …, cnn ¦ …, bbc news ¦ … | associated press ¦ … | staff writer … ¦ … | fox news ¦
      …, staff ¦ …, political reporter ¦ …, senior reporter ¦ …, senior writer ¦ …, special to … ¦ … follow @… ¦ … follow @… email …@…
    `),
    means: { kind: 'byline', holes: ['author', 'any'] },
    because: 'A byline with the place, paper or desk after the name.',
    yes: [
      'By Jane Roe, Foreign Editor',
      'By John Doe | The Harbour Post',
      'Jane Roe, diplomatic correspondent',
    ],
    no: ['By then, the minister had resigned.', 'By contrast, the island accepted at once.'],
  },
  {
    id: 'en/furniture/byline-beside',
    match: oneOf(`
      staff writer ¦ staff reporter ¦ political commentator ¦ contributor ¦ columnist ¦ correspondent ¦ senior editor ¦ editor-at-large ¦
      … reporter ¦ … correspondent ¦ … editor ¦ … writer ¦ … columnist ¦ … contributor ¦ … commentator ¦ … bureau chief ¦
      … news reporter ¦ associated press ¦ the associated press
    `),
    means: { kind: 'byline', holes: ['name'], beside: true },
    because: 'What the author is stands on the next line.',
    yes: ['Political Commentator', 'Harbour News Reporter'],
    no: ['The reporter was freed.'],
  },
  {
    id: 'en/furniture/byline-handle',
    match: ['follow @…', 'twitter: @…', 'twitter @…', '…@…'],
    means: { kind: 'byline', beside: true },
    because: 'Under the name stands where to find the author.',
    yes: ['Follow @janeroe', 'jane@harbour.example'],
    no: ['Follow the envoy, he said.'],
  },
  {
    id: 'en/furniture/source',
    match: oneOf(`
      source: … ¦ sources: … ¦ source – … ¦ source - … ¦ source | … ¦ via: … ¦ via … ¦ courtesy: … ¦
      originally published by … ¦ originally published in … ¦ originally published on … ¦
      originally published at … ¦ first published by … ¦ first published in … ¦ first published on … ¦
      first appeared in … ¦ first appeared on … ¦ this article was originally published by … ¦
      this article was originally published in … ¦ this article was originally published on … ¦
      this article was first published by … ¦ this article was first published in … ¦
      this article was first published on … ¦ this article first appeared in … ¦
      this article first appeared on … ¦ this article originally appeared in … ¦
      this article originally appeared on … ¦ this story was originally published by … ¦
      this story was originally published in … ¦ this story first appeared in … ¦
      this story originally appeared on … ¦ this story was first published by … ¦
      this piece was originally published by … ¦ this piece first appeared in … ¦ republished from … ¦
      republished with permission from … ¦ reprinted from … ¦ reprinted with permission from … ¦
      reproduced from … ¦ reposted from … ¦ translated from … ¦ taken from … ¦
      this article is republished from … ¦ this story is republished from … ¦
      the original article appeared in … ¦ this is a translation of an article by … ¦
      read the original article at … ¦ read the original on … ¦ read the original article on … ¦
      original source: … ¦ original article: … ¦ news source: …
    `),
    means: { kind: 'credit', holes: ['outlet'] },
    because: 'The page says whose text this is.',
    yes: [
      'Source: Morgenblatt',
      'Originally published by The Harbour Post',
      'This article first appeared in The Island Review.',
    ],
    no: ['Source of the leak remains unknown.', 'Via video link, the envoy spoke to the council.'],
  },
  {
    id: 'en/furniture/agency',
    match: oneOf(`
      with … ¦ with input from … ¦ with inputs from … ¦ with reporting by … ¦ with information from … ¦
      with files from … ¦ with additional reporting by … ¦ includes reporting by … ¦
      based on reporting by … ¦ with material from … ¦ (with inputs from … ¦ (with input from … ¦ (with … ¦
      … contributed to this report ¦ … contributed to this report. ¦ … contributed to this article ¦
      … contributed to this article. ¦ … contributed reporting ¦ … contributed reporting. ¦ … contributed.
    `),
    means: { kind: 'credit', holes: ['author'] },
    because: 'A line that thanks agencies or colleagues for their part in the report.',
    yes: ['With Reuters and AFP', 'With AP/Anadolu', 'Jane Roe contributed to this report.'],
    no: ['With the vote over, both sides left.', 'With Oslo absent, the talks failed.'],
  },
  {
    id: 'en/furniture/agency-name',
    match: oneOf(`
      reuters ¦ afp ¦ ap ¦ associated press ¦ the associated press ¦ agence france-presse ¦ xinhua ¦ tass ¦
      ria novosti ¦ interfax ¦ anadolu ¦ anadolu agency ¦ (aa) ¦ dpa ¦ ansa ¦ efe ¦ upi ¦ pti ¦ ani ¦ ians ¦
      kyodo ¦ kyodo news ¦ yonhap ¦ yonhap news agency ¦ cnn wire ¦ the-cnn-wire ¦ ukrinform ¦ bloomberg ¦ euronews ¦ (reuters) ¦ (afp) ¦ (ap) ¦ (dpa) ¦
      (xinhua) ¦ (tass) ¦ (bloomberg) ¦ (efe) ¦ (ani) ¦ (pti) ¦ (ians) ¦ (upi) ¦ agencies ¦ (agencies) ¦
      afp - agence france presse ¦ news agencies ¦ ap news ¦ reuters, afp ¦ afp, reuters ¦ reuters/afp ¦
      afp/reuters ¦ ap, reuters ¦ ap/afp ¦ afp/ap
    `),
    means: { kind: 'credit', holes: ['outlet'] },
    because: 'An agency’s name alone under a text is where the text was taken from.',
    yes: ['(Reuters)', 'Agence France-Presse'],
    no: ['Reuters could not verify the report.'],
  },
  {
    id: 'en/furniture/agency-date',
    match: oneOf(`
      reuters … ¦ afp … ¦ ap … ¦ associated press … ¦ the associated press … ¦ xinhua … ¦ tass … ¦ anadolu … ¦ dpa … ¦ ansa … ¦ efe … ¦
      upi … ¦ pti … ¦ ani … ¦ ians … ¦ kyodo … ¦ yonhap … ¦ bloomberg … ¦ by reuters … ¦ by afp … ¦ by ap …
    `),
    means: { kind: 'credit', holes: ['date'] },
    because: 'The agency with the date, where an author would stand.',
    yes: ['Reuters November 18, 2019 11:03 PM', 'PTI 4 May 2021'],
    no: ['Reuters could not verify the report.'],
  },
  {
    id: 'en/furniture/agency-place',
    match: oneOf(`
      reuters, … ¦ afp, … ¦ ap, … ¦ associated press, … ¦ pti, … ¦ ani, … ¦ ians, … ¦ xinhua, … ¦ dpa, … ¦ efe, … ¦ bloomberg, …
    `),
    means: { kind: 'credit', holes: ['name'] },
    because: 'The agency with the place, where an author would stand.',
    yes: ['Reuters, Washington,', 'PTI, New Delhi'],
    no: ['Reuters, citing two officials, named the port.'],
  },
  {
    id: 'en/furniture/desk',
    match: oneOf(`
      reporting by … ¦ reporting by … editing by … ¦ additional reporting by … ¦ (reporting by … ¦
      (additional reporting by … ¦ writing by … ¦ (writing by … ¦ editing by … ¦ (editing by … ¦
      compiled from …reports … ¦ agencies contributed … ¦ (this story has not been edited … ¦
      this story has not been edited … ¦ (except for the headline, this story … ¦
      except for the headline, this story … ¦ (this article was produced … ¦
      this story has been published from a wire agency feed … ¦ (only the headline … ¦
      this article was translated … ¦ this article has been translated … ¦ this text was translated … ¦
      this article was automatically translated … ¦ the views expressed in this article … ¦
      the views expressed …author … ¦ the opinions expressed … ¦ the views and opinions expressed … ¦
      this article has been adapted from its original source … ¦ this is an edited version of … ¦ (end) … ¦ … reported from …. associated press … ¦ … reported from …. ap … ¦ associated press writers … contributed … ¦ associated press writer … contributed … ¦
      associated press reporters … contributed … ¦ ap writers … contributed … ¦ (sourcing: … ¦ … contributed to this story … ¦ views expressed … ¦ copy edited by … ¦
      editor: … ¦ editors: … ¦ editing: … ¦ production: … ¦ (end) ¦ ends ¦ -ends- ¦ -30-
    `),
    means: { kind: 'credit' },
    because: 'The desk signs: who reported, wrote and edited. It is about the text, not in it.',
    yes: ['Reporting by Jane Roe in Lima; Editing by John Doe', '(Writing by Jane Roe)'],
    no: ['Reporting from the border, our team saw columns of trucks.'],
  },
  {
    id: 'en/furniture/bio-first-person',
    match: oneOf(`
      i'm … and i work as … for …, … ¦ i'm … and i work as … for … ¦ i am … and i work as … for … ¦
      my name is … and i am … ¦ my name is … and i work … ¦ i'm … and i am … ¦ i am … and i am a …writer …
    `),
    means: { kind: 'bio', holes: ['author', 'any', 'outlet'] },
    because: 'Who wrote it says who they are: no news is told so.',
    yes: [
      "I'm Jane Roe and I work as a writer for Harbour Times, covering shipping.",
      'My name is Jane Roe and I work at a small paper.',
    ],
    no: ["I'm happy and I work as hard as anyone for peace, he said."],
  },
  {
    id: 'en/furniture/bio',
    match: oneOf(`
      … is a reporter at … ¦ … is a reporter for … ¦ … is a senior reporter at … ¦
      … is a senior reporter for … ¦ … is a staff reporter … ¦ … is a staff writer … ¦ … is a writer … ¦
      … is a freelance writer … ¦ … is a freelance journalist … ¦ … is an independent journalist … ¦
      … is a journalist … ¦ … is a senior writer … ¦ … is a columnist … ¦ … is a contributor … ¦
      … is a contributing … ¦ … is a correspondent … ¦ … is a senior correspondent … ¦
      … is a foreign correspondent … ¦ … is a diplomatic correspondent … ¦
      … is a political correspondent … ¦ … is a news editor … ¦ … is an editor at … ¦
      … is an editor for … ¦ … is the editor of … ¦ … is the editor-in-chief … ¦ … is a senior editor … ¦
      … is an author … ¦ … is the author of … ¦ … is a breaking news … ¦ … is a news writer … ¦
      … is a news reporter … ¦ … is a producer … ¦ … is the bureau chief … ¦ … is bureau chief … ¦
      … is the …correspondent … ¦ … is a political reporter … ¦ … is an experienced journalist … ¦
      … is a seasoned journalist … ¦ … is a content writer … ¦ … is a blogger … ¦ … covers … for … ¦
      … has been a journalist … ¦ … has covered … ¦ … writes about … ¦ … writes for … ¦
      … is a fellow at … ¦ … is a senior fellow at … ¦ … is a professor of … ¦ … is a professor at … ¦
      … is professor of … ¦ … is an associate professor … ¦ … is an assistant professor … ¦
      … is a visiting … ¦ … is a research fellow … ¦ … is a nonresident … ¦ … is a lecturer … ¦
      … is a former …ambassador …
    `),
    means: { kind: 'bio', holes: ['author'] },
    because: 'After the article the page says who its author is.',
    yes: [
      'Jane Roe is a reporter at the Harbour Post.',
      'John Doe is a senior fellow at the Island Institute.',
    ],
    no: ['He is a reporter at the paper.', 'The envoy is a professor of law.'],
  },
  {
    id: 'en/furniture/bio-reach',
    match: oneOf(`
      reach … at … ¦ reach the reporters … ¦ reach the reporter … ¦ contact the author … ¦ contact the writer … ¦ contact … at …@… ¦
      email the author … ¦ email … at …@… ¦ write to … at … ¦ follow the author … ¦ follow her on … ¦ follow him on … ¦ follow them on … ¦
      you can follow … on … ¦ you can reach … at … ¦ e-mail … at …@… ¦ email …@…
    `),
    means: { kind: 'bio' },
    because: 'How to write to the author; nothing of it is news.',
    yes: ['Contact Jane Roe at jane@harbour.example', 'Follow her on Twitter @janeroe'],
    no: ['Reach for the phone, the aide said.'],
  },
  {
    id: 'en/furniture/bio-contact',
    match: oneOf(`
      email: … ¦ e-mail: … ¦ contact: … ¦ send an email to … ¦ phone: … ¦ tel: … ¦ address: … ¦ website: … ¦ web: …
    `),
    means: { kind: 'furniture' },
    because: 'Addresses are for the reader, not of the event.',
    yes: ['Email: newsroom@harbour.example'],
    no: ['Address the causes first, the envoy urged.'],
  },
]
