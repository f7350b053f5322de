/** French lines that stand on a news page around or between the paragraphs of an article. */
import type { PageTable } from '../language.js'
import { oneOf } from '../oneOf.js'

export const page: PageTable = {
  dateWords: oneOf(`
    janvier ¦ février ¦ mars ¦ avril ¦ mai ¦ juin ¦ juillet ¦ août ¦ septembre ¦ octobre ¦ novembre ¦ décembre ¦ lundi ¦ mardi ¦ mercredi ¦ jeudi ¦ vendredi ¦
    samedi ¦ dimanche ¦ le ¦ à ¦ il y a ¦ heures ¦ heure ¦ minutes ¦ jours
  `),
  furniture: [
    {
      id: 'fr/furniture/menu',
      match: oneOf(`
        accueil ¦ menu ¦ recherche ¦ rechercher ¦ rechercher : ¦ fermer ¦ connexion ¦ se connecter ¦ se déconnecter ¦ s'inscrire ¦ mon compte ¦ partager ¦ partager sur … ¦ partager l'article ¦
        tweeter ¦ imprimer ¦ envoyer par e-mail ¦ envoyer par mail ¦ publicité ¦ retour … ¦ suivez-nous ¦ suivez-nous sur … ¦ contact ¦ nous contacter ¦ aide ¦ faq ¦ plan du site ¦ archives ¦
        aller au contenu … ¦ voir plus ¦ afficher plus ¦ lire la suite ¦ écouter l'article ¦ temps de lecture … ¦ lecture … min … ¦ ajouter à … ¦ signaler une erreur … ¦ la suite après la publicité
      `),
      means: { kind: 'furniture' },
      because: 'Names of sections, share buttons and page controls.',
      yes: ['Partager sur Facebook', 'Publicité', 'Se connecter'],
      no: ['La publicité du gouvernement a déplu.'],
    },
    {
      id: 'fr/furniture/legal',
      match: oneOf(`
        mentions légales ¦ politique de confidentialité ¦ données personnelles ¦ conditions générales … ¦ charte … ¦ gestion des cookies ¦ gérer les cookies ¦ tous droits réservés … ¦
        … tous droits réservés ¦ … tous droits réservés. ¦ reproduction interdite … ¦ site hébergé par …
      `),
      means: { kind: 'furniture', ends: true },
      because: 'Law makes pages carry these at their foot.',
      yes: ['Mentions légales', '© La Gazette du Port, tous droits réservés.'],
      no: ['Les conditions du traité restent secrètes.'],
    },
    {
      id: 'fr/furniture/date',
      match: oneOf(
        `publié le … ¦ publié : … ¦ publié à … ¦ mis à jour le … ¦ mis à jour à … ¦ mise à jour le … ¦ mise à jour : … ¦ modifié le … ¦ il y a … ¦ le … à … ¦ temps de lecture : …`,
      ),
      means: { kind: 'furniture', holes: ['date'], stamps: true },
      because: 'The page’s own date of the article.',
      yes: ['Publié le 4 mai 2021 à 10h30', 'Il y a 3 heures'],
      no: ['Publié en secret, le texte a fait scandale.'],
    },
    {
      id: 'fr/recirculation/heading',
      match: oneOf(`
        à lire aussi ¦ a lire aussi ¦ lire aussi ¦ lire également ¦ à lire ¦ à voir aussi ¦ à voir ¦ sur le même sujet ¦ sur le même thème ¦ dans la même rubrique ¦ les plus lus ¦ les plus partagés ¦
        les plus commentés ¦ articles les plus lus ¦ vidéos les plus vues ¦ à la une ¦ à la une de … ¦ en continu ¦ en direct ¦ direct ¦ dernières actualités ¦ dernières infos ¦ les dernières infos ¦
        dernières nouvelles ¦ recommandé pour vous ¦ nos recommandations ¦ notre sélection ¦ articles similaires ¦ articles liés ¦ plus d'articles ¦ plus d'actualités ¦ le choix des abonnés ¦
        le fil info ¦ sponsorisé ¦ contenus sponsorisés ¦ ailleurs sur le web ¦ sur le web ¦ plus de … › ¦ les services … ¦ nos vidéos
      `),
      means: { kind: 'recirculation', holes: ['name'], opens: 'block' },
      because: 'A heading over links to other articles.',
      yes: ['À lire aussi', 'Les plus lus'],
      no: ['Les plus lus sont les romans.'],
    },
    {
      id: 'fr/furniture/teaser',
      match: oneOf(
        `lire aussi : … ¦ lire aussi … ¦ à lire aussi : … ¦ à lire aussi … ¦ lire : … ¦ lire également : … ¦ voir aussi : … ¦ à lire : … ¦ relire : … ¦ retrouvez notre … ¦ revivez le direct …`,
      ),
      means: { kind: 'teaser' },
      because: 'A link to another article between the paragraphs.',
      yes: ['Lire aussi : Le port restera fermé'],
      no: ['Lire un traité prend du temps.'],
    },
    {
      id: 'fr/comments/heading',
      match: oneOf(
        `commentaires ¦ commentaires (…) ¦ … commentaires ¦ réagir ¦ réactions ¦ vos réactions ¦ laisser un commentaire ¦ poster un commentaire ¦ ajouter un commentaire ¦ tous les commentaires ¦ voir les commentaires`,
      ),
      means: { kind: 'comments', holes: ['date'], opens: 'tail' },
      because: 'Below this line readers write, or are asked to.',
      yes: ['Laisser un commentaire', '12 commentaires'],
      no: ['Les commentaires du ministre ont déplu.'],
    },
    {
      id: 'fr/comments/form',
      match: oneOf(
        `vous devez être connecté … ¦ connectez-vous pour … ¦ votre adresse e-mail ne sera pas publiée … ¦ les commentaires sont fermés … ¦ soyez le premier à commenter … ¦ votre commentaire ¦ un mot à ajouter ?`,
      ),
      means: { kind: 'comments' },
      because: 'What a page says to those who want to write under the article.',
      yes: ['Vous devez être connecté pour commenter.'],
      no: ['Vous devez partir, a-t-il dit.'],
    },
    {
      id: 'fr/newsletter/invitation',
      match: oneOf(`
        recevoir la newsletter ¦ recevez la newsletter … ¦ recevez nos newsletters … ¦ recevez nos … ¦ recevez l'actu … ¦ recevez chaque … ¦ inscrivez-vous à … ¦ inscrivez-vous pour … ¦ abonnez-vous … ¦ abonnez-vous ¦
        s'abonner ¦ s'abonner à … ¦ s'abonner au … ¦ je m'abonne … ¦ déjà abonné … ¦ déjà abonné ? … ¦ cet article est réservé aux abonnés … ¦ il vous reste … de cet article à lire … ¦ vous êtes abonné à … ¦
        l'actu … par email ¦ … par email ¦ … newsletter … ¦ newsletter ¦ profitez … sans engagement … ¦ … par mois sans engagement … ¦ offre … par mois … ¦ accès illimité … ¦ voir les offres … ¦ édition abonnés … ¦ votre adresse e-mail ¦ votre email ¦ découvrir nos offres … ¦ soutenez …, abonnez-vous …
      `),
      means: { kind: 'newsletter' },
      because: 'Newsletters and subscriptions are offered beside articles.',
      yes: ['Abonnez-vous à partir de 1 €', 'Recevez nos newsletters chaque matin'],
      no: ['Les abonnés protestent.'],
    },
    {
      id: 'fr/cookies/notice',
      match: oneOf(
        `en poursuivant votre navigation … ¦ nous utilisons des cookies … ¦ ce site utilise des cookies … ¦ avec votre accord, nous … ¦ … utilisons des cookies … ¦ … l'utilisation de cookies … ¦ … l'utilisation des cookies …`,
      ),
      means: { kind: 'cookie-notice' },
      because: 'European law makes pages ask before they store anything.',
      yes: ['En poursuivant votre navigation sur ce site, vous acceptez nos conditions.'],
      no: ['Le navire poursuit sa navigation.'],
    },
    {
      id: 'fr/cookies/beside',
      match: oneOf(
        `accepter ¦ tout accepter ¦ accepter et fermer ¦ continuer sans accepter ¦ refuser ¦ tout refuser ¦ paramétrer … ¦ en savoir plus ¦ en savoir plus …`,
      ),
      means: { kind: 'cookie-notice', beside: true },
      because: 'The buttons of the notice.',
      yes: ['Tout accepter'],
      no: ['Accepter ce plan serait une erreur.'],
    },
    {
      id: 'fr/correction/note',
      match: oneOf(
        `erratum … ¦ erratum : … ¦ rectificatif … ¦ rectificatif : … ¦ correction : … ¦ cet article a été mis à jour … ¦ cet article a été modifié … ¦ cet article a été corrigé … ¦ mise à jour : cet article … ¦ une version précédente de cet article … ¦ note de la rédaction : …`,
      ),
      means: { kind: 'correction' },
      because: 'What the outlet mended after publication.',
      yes: ['Cet article a été mis à jour à 14 heures.'],
      no: ['Cet article du traité a été modifié.'],
    },
    {
      id: 'fr/caption/credit',
      match: oneOf(
        `photo : … ¦ photo … / … ¦ (photo … ¦ crédit : … ¦ crédit photo … ¦ crédits : … ¦ image : … ¦ screenshot : … ¦ capture d'écran … ¦ … (photo … ¦ … (photo : … ¦ … | photo : … ¦ … / afp ¦ … /afp ¦ … / reuters ¦ … © afp ¦ … (afp) ¦ … photo d'archives … ¦ infographie … ¦ vidéo : …`,
      ),
      means: { kind: 'caption' },
      because: 'Words under a picture name its source or its maker.',
      yes: ['Le port de Quito (Photo Jane Roe. AFP)', 'Crédit photo Jane Roe'],
      no: ['La photo a fait le tour du monde.'],
    },
    {
      id: 'fr/furniture/byline',
      match: oneOf(
        `par … ¦ par … et … ¦ propos recueillis par … ¦ par …, … ¦ par … — … ¦ par … avec … ¦ … avec afp ¦ texte : … ¦ de notre correspondant … ¦ de notre envoyé spécial …`,
      ),
      means: { kind: 'byline', holes: ['author'] },
      because: 'A name after “par” on a line of its own is who wrote it.',
      yes: ['Par Jane Roe', 'Par Jane Roe et John Doe — 24 novembre 2017 à 18:42'],
      no: ['Par ailleurs, le ministre est parti.'],
    },
    {
      id: 'fr/furniture/agency',
      match: oneOf(
        `afp ¦ (afp) ¦ reuters ¦ avec afp ¦ (avec afp) ¦ avec reuters ¦ (avec reuters) ¦ avec agences ¦ la rédaction avec afp ¦ le … avec afp ¦ source : … ¦ afp … ¦ reuters …`,
      ),
      means: { kind: 'credit', holes: ['date'] },
      because: 'Whose report it is.',
      yes: ['Avec AFP', 'AFP 30 avril 2015 à 07:19'],
      no: ['Avec l’accord, le port rouvre.'],
    },
  ],
}
