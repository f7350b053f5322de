/** English lines under pictures and films: what they show, and whose they are. Part of `furniture`. */
import type { FurnitureRule } from '../language.js'
import { oneOf } from '../oneOf.js'

export const captions: readonly FurnitureRule[] = [
  {
    id: 'en/caption/label',
    match: oneOf(`
      image ¦ photo ¦ photos ¦ picture ¦ caption ¦ image caption ¦ photo caption ¦ media caption ¦ photo illustration
    `),
    means: { kind: 'caption', opens: 'picture' },
    because: 'The label stands where the picture was; the line after it says what it shows.',
    yes: ['Image', 'Photo caption'],
    no: ['The image of the minister suffered.'],
  },
  {
    id: 'en/caption/labelled',
    match: oneOf(`
      facebook twitter pinterest … ¦ media playback is unsupported … media caption … ¦ image caption … ¦ image caption, … ¦ media caption … ¦ media caption… ¦ caption: … ¦
      pictured: … ¦ above: … ¦ below: … ¦ main image: … ¦ in this image … ¦ in this file photo … ¦ in this photo … ¦ in this picture … ¦
      in this image made from … ¦ in this image taken from … ¦ in this image provided by … ¦ in this …, file photo … ¦ in this photo taken … ¦
      in this photo provided by … ¦ in this …file photo … ¦ a file photo … ¦ a file picture … ¦ a file image … ¦ a stock image … ¦ a stock photo … ¦ a screengrab … ¦ a screenshot … ¦
      file photo ¦ file photo … ¦ file photo: … ¦ file image … ¦ file - … ¦ file – … ¦ file — … ¦ file pic … ¦ file picture … ¦
      … of … (file photo) ¦ representational image ¦ representational image … ¦ representative image …
    `),
    means: { kind: 'caption' },
    because: 'The words before or in it say that the line describes a picture.',
    yes: [
      'Image caption The envoys arrived by boat',
      'FILE PHOTO: Delegates leave the hall',
      'Above: the ruined bridge.',
    ],
    no: ['The caption was wrong.', 'Above all, the envoy said, the guns must fall silent.'],
  },
  {
    id: 'en/caption/credit',
    match: oneOf(`
      photo: … ¦ photos: …/… ¦ photo by … ¦ photo by: … ¦ photo credit: … ¦ photo credit … ¦ photo courtesy … ¦ photo via … ¦ photos by … ¦
      photograph: … ¦ photograph by … ¦ photographer: … ¦ photography by … ¦ picture: … ¦ picture by … ¦
      pictures: … ¦ image: … ¦ enlarge this image … ¦ enlarge this image ¦ toggle caption … ¦ image by … ¦
      image credit: … ¦ image credit … ¦ image credits: … ¦ image courtesy … ¦ image copyright … ¦
      image source: … ¦ image source, … ¦ getty images … ¦ getty images ¦ shutterstock ¦ screenshot ¦ credit: …/… ¦ credit …/… ¦
      screenshot by … ¦ screenshot: … ¦ screenshot from … ¦ illustration: … ¦ illustration by … ¦ video by … ¦ video: … / … ¦
      illustrative photo … ¦ illustrative image … ¦ handout …/… ¦ infographic: … ¦ graphic: … ¦ map: … ¦
      video grab … ¦ reuters/… ¦ afp/… ¦ ap/… ¦ epa/… ¦ … - source: … ¦ (photo … ¦ (ap photo … ¦ (image: … ¦ © reuters / … ¦ © ap … ¦ © afp … ¦ © getty … ¦ © photo: …
    `),
    means: { kind: 'caption' },
    because:
      'Words under a picture name its source or its maker; they tell of the picture, not of the event.',
    yes: ['Photo: John Doe', 'Getty Images', 'Image copyright Harbour Pictures', '01:24 - Source: HNN'],
    no: ['Photographs of the ruined bridge spread within hours.', 'The image: a divided island.'],
  },
  {
    id: 'en/caption/credited',
    match: oneOf(`
      … [file: … ¦ … [file photo: … ¦ … (file: … ¦ … file photo ¦ … (file photo) ¦ … [file] ¦ … [file photo] ¦ … (photo by … ¦ … (photo: … ¦ … (photos: … ¦
      … (photo by: … ¦ … (image: … ¦ … (image by … ¦ … (image credit: … ¦ … (photo credit: … ¦ … (photo credit : … ¦ … (photo courtesy … ¦ … [photo: … ¦ … (credit: … ¦ … (pictured) ¦ … (picture: … ¦ … (screenshot … ¦
      … photo: … ¦ … photograph: … ¦ … photograph by … ¦ … credit: … ¦ …credit: … ¦ …credit…/the … ¦ … via getty images ¦ … via getty images) ¦
      … getty images ¦ … getty images) ¦ … / getty images ¦ … getty ¦ … getty ) ¦ … getty) ¦ … via reuters ¦ … via ap ¦ … via ap) ¦ … via afp … ¦
      … /reuters ¦ … / reuters ¦ … / reuters file ¦ … /afp ¦ … / afp ¦ … /ap ¦ … / ap ¦ … / ap file ¦ … ap photo ¦ … (ap photo … ¦ … (ap photo) ¦ … (photo …) ¦
      … […/reuters] ¦ … […/ap] ¦ … […/afp] ¦ … […/getty images] ¦ … [reuters] ¦ … [afp] ¦ … [ap] ¦ … epa-efe ¦ … | photo: … ¦ … via ap, file) ¦ … (reuters photo) ¦ … (afp photo) ¦ … (file …) ¦
      … (video by … ¦ … source: supplied ¦ … (… via ap) ¦ … (…/ap) ¦ … (…/afp) ¦ … (…/reuters) ¦ … (… / ap) ¦ … (… / reuters) ¦ … (…/getty images) ¦ … (…/afp/getty images)
    `),
    means: { kind: 'caption' },
    because: 'A line that ends in the name of a photographer or picture agency describes a picture.',
    yes: [
      'The delegation leaves the hall [File: Jane Roe/Reuters]',
      'Delegates in Lima (Photo by Jane Roe)',
      'The bridge at dawn (Jane Roe/AFP/Getty Images)',
    ],
    no: ['To his credit the envoy stayed.', 'The agency photographed the ruined bridge.'],
  },
  {
    id: 'en/caption/agency-at-end',
    match: oneOf(`
      … reuters/… ¦ … afp/… ¦ … ap/… ¦ … epa/… ¦ … getty images/… ¦ … xinhua/… ¦ … ap photo/… ¦ … (ap photo/…
    `),
    means: { kind: 'caption', holes: ['any', 'name'] },
    because: 'Agencies end a caption with their name and the photographer’s.',
    yes: ['Delegates leave the hall in Lima, May 3, 2021. REUTERS/Jane Roe'],
    no: ['A Reuters/Harbour poll of ten banks foresees a pause.'],
  },
]
