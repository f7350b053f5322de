/** Spanish lines that stand on a news page around or between the paragraphs of an article. */
import type { PageTable } from '../language.js'
import { oneOf } from '../oneOf.js'

export const page: PageTable = {
  dateWords: oneOf(`
    enero ¦ febrero ¦ marzo ¦ abril ¦ mayo ¦ junio ¦ julio ¦ agosto ¦ septiembre ¦ octubre ¦ noviembre ¦ diciembre ¦ lunes ¦ martes ¦ miércoles ¦ jueves ¦ viernes ¦ sábado ¦
    domingo ¦ de ¦ del ¦ a ¦ las ¦ hace ¦ horas ¦ hora ¦ minutos ¦ días ¦ h ¦ hrs
  `),
  furniture: [
    {
      id: 'es/furniture/menu',
      match: oneOf(`
        inicio ¦ portada ¦ menú ¦ buscar ¦ cerrar ¦ iniciar sesión ¦ cerrar sesión ¦ registrarse ¦ regístrate ¦ mi cuenta ¦ compartir ¦ compartir en … ¦ imprimir ¦ enviar por correo … ¦ guardar ¦ publicidad ¦ volver … ¦ síguenos ¦
        síguenos en … ¦ contacto ¦ ayuda ¦ archivo ¦ hemeroteca ¦ ver más ¦ leer más ¦ cargar más ¦ escuchar … ¦ tiempo de lectura … ¦ ir al contenido … ¦ fotos ¦ vídeos ¦ etiquetas ¦ etiquetas: … ¦ archivado en … ¦ temas ¦ valorar: ¦ visto … veces
      `),
      means: { kind: 'furniture' },
      because: 'Names of sections, share buttons and page controls.',
      yes: ['Compartir en Facebook', 'Publicidad', 'Iniciar sesión'],
      no: ['La publicidad del gobierno molestó.'],
    },
    {
      id: 'es/furniture/legal',
      match: oneOf(
        `aviso legal ¦ política de privacidad ¦ política de cookies ¦ condiciones de uso ¦ términos y condiciones ¦ términos … ¦ privacidad ¦ quiénes somos ¦ mapa del sitio ¦ todos los derechos reservados … ¦ … todos los derechos reservados ¦ … todos los derechos reservados. ¦ configuración de cookies ¦ contratar publicidad`,
      ),
      means: { kind: 'furniture', ends: true },
      because: 'Law makes pages carry these at their foot.',
      yes: ['Aviso legal', '© Diario del Puerto. Todos los derechos reservados.'],
      no: ['El aviso llegó tarde.'],
    },
    {
      id: 'es/furniture/date',
      match: oneOf(
        `publicado el … ¦ publicado: … ¦ publicado a las … ¦ actualizado el … ¦ actualizado: … ¦ actualizado a las … ¦ última actualización … ¦ hace … ¦ fecha: …`,
      ),
      means: { kind: 'furniture', holes: ['date'], stamps: true },
      because: 'The page’s own date of the article.',
      yes: ['Publicado el 4 de mayo de 2021', 'Hace 28 minutos'],
      no: ['Hace tiempo que no se ven.'],
    },
    {
      id: 'es/recirculation/heading',
      match: oneOf(`
        te puede interesar ¦ también te puede interesar ¦ le puede interesar ¦ también le puede interesar ¦ puede interesarte ¦ relacionado ¦ relacionados ¦ noticias relacionadas ¦ artículos relacionados ¦ más noticias ¦ más información ¦ más sobre … ¦ más en … ¦
        lo más leído ¦ lo más visto ¦ lo más comentado ¦ lo + visto ¦ lo + leído ¦ lo + comentado ¦ lo último ¦ últimas noticias ¦ lo más popular ¦ destacados ¦ destacadas ¦ además ¦ recomendados ¦ recomendado para ti ¦ también en … ¦ en portada ¦
        ver también ¦ lea también ¦ lee también ¦ contenido patrocinado ¦ patrocinado ¦ blogs ¦ en vídeo ¦ galerías
      `),
      means: { kind: 'recirculation', holes: ['name'], opens: 'block' },
      because: 'A heading over links to other articles.',
      yes: ['Lo más leído', 'Noticias relacionadas'],
      no: ['Lo más leído fue su discurso.'],
    },
    {
      id: 'es/furniture/teaser',
      match: oneOf(
        `lea también: … ¦ lee también: … ¦ lea también … ¦ lee también … ¦ leer también: … ¦ ver también: … ¦ le puede interesar: … ¦ te puede interesar: … ¦ te recomendamos: … ¦ lea aquí: … ¦ leer más: … ¦ vídeo: … ¦ video: …`,
      ),
      means: { kind: 'teaser' },
      because: 'A link to another article between the paragraphs.',
      yes: ['Lea también: El puerto seguirá cerrado'],
      no: ['Lea el tratado, pidió la ministra.'],
    },
    {
      id: 'es/comments/heading',
      match: oneOf(
        `comentarios ¦ comentarios (…) ¦ … comentarios ¦ comentar ¦ deja un comentario ¦ dejar un comentario ¦ deja una respuesta ¦ escribe un comentario ¦ tu comentario ¦ ver comentarios ¦ opina ¦ participa`,
      ),
      means: { kind: 'comments', holes: ['date'], opens: 'tail' },
      because: 'Below this line readers write, or are asked to.',
      yes: ['Deja un comentario', '12 comentarios'],
      no: ['Los comentarios del ministro molestaron.'],
    },
    {
      id: 'es/comments/form',
      match: oneOf(`
        normas de uso … ¦ normas de participación … ¦ el contenido de los comentarios … ¦ no está permitido verter comentarios … ¦ … comentario inapropiado … ¦ acepto las condiciones … ¦ debes iniciar sesión … ¦ debe iniciar sesión … ¦ tu dirección de correo electrónico no será publicada … ¦
        comentario: ¦ nombre (*): ¦ nombre: ¦ correo electrónico (*): ¦ * campos obligatorios ¦ campos obligatorios … ¦ los comentarios … cerrados … ¦ sé el primero en comentar … ¦ recuerde que usted es responsable …
      `),
      means: { kind: 'comments' },
      because: 'What a page says to those who want to write under the article.',
      yes: ['Debes iniciar sesión para comentar.', 'Normas de uso y aviso legal'],
      no: ['Debes irte, le dijo.'],
    },
    {
      id: 'es/comments/beside',
      match: oneOf(
        `responder ¦ me gusta ¦ denunciar ¦ valoración: … ¦ valoración:… ¦ anteriorsiguiente ¦ página … de … ¦ advertencia ¦ enviar ¦ ↑ ↑`,
      ),
      means: { kind: 'comments', beside: true },
      because: 'Buttons that each comment has.',
      yes: ['Responder', 'Página 1 de 2'],
      no: ['Responder a la carta será difícil.'],
    },
    {
      id: 'es/newsletter/invitation',
      match: oneOf(`
        suscríbete ¦ suscríbete a … ¦ suscríbase … ¦ suscribirse ¦ suscripción … ¦ recibe … en tu correo … ¦ recibe nuestra newsletter … ¦ recibe las … ¦ … newsletter … ¦ newsletter ¦ boletín … ¦ boletines ¦ tu correo electrónico ¦ correo electrónico ¦ regístrate gratis … ¦
        contenido exclusivo para suscriptores … ¦ este contenido es exclusivo … ¦ hazte socio … ¦ ya soy suscriptor … ¦ únete a nuestro canal … ¦ sigue nuestro canal …
      `),
      means: { kind: 'newsletter' },
      because: 'Newsletters and subscriptions are offered beside articles.',
      yes: ['Suscríbete a nuestra newsletter', 'Recibe las noticias del puerto cada mañana'],
      no: ['La suscribió el ministro.'],
    },
    {
      id: 'es/cookies/notice',
      match: oneOf(
        `utilizamos cookies … ¦ usamos cookies … ¦ este sitio utiliza cookies … ¦ este sitio web utiliza cookies … ¦ esta web utiliza cookies … ¦ nosotros y nuestros socios … ¦ … el uso de cookies … ¦ si continúa navegando … ¦ si continúas navegando … ¦ al continuar navegando …`,
      ),
      means: { kind: 'cookie-notice' },
      because: 'European law makes pages ask before they store anything.',
      yes: ['Utilizamos cookies para mejorar su visita.'],
      no: ['Utilizamos el puerto cada día, dijo.'],
    },
    {
      id: 'es/cookies/beside',
      match: oneOf(
        `aceptar ¦ aceptar todo ¦ aceptar cookies ¦ aceptar y cerrar ¦ rechazar ¦ rechazar todo ¦ configurar ¦ más información ¦ saber más`,
      ),
      means: { kind: 'cookie-notice', beside: true },
      because: 'The buttons of the notice.',
      yes: ['Aceptar todo'],
      no: ['Aceptar el plan sería un error.'],
    },
    {
      id: 'es/correction/note',
      match: oneOf(
        `corrección: … ¦ fe de errores … ¦ fe de erratas … ¦ rectificación … ¦ aclaración: … ¦ nota de la redacción: … ¦ nota del editor: … ¦ una versión anterior de este … ¦ este artículo ha sido actualizado … ¦ este artículo fue actualizado … ¦ esta noticia ha sido actualizada … ¦ esta noticia se ha actualizado …`,
      ),
      means: { kind: 'correction' },
      because: 'What the outlet mended after publication.',
      yes: ['Fe de errores: el puerto se llama Norvana.'],
      no: ['La corrección del rumbo llegó tarde.'],
    },
    {
      id: 'es/caption/credit',
      match: oneOf(
        `foto: … ¦ fotos: … ¦ fotografía: … ¦ imagen: … ¦ crédito: … ¦ crédito foto: … ¦ (foto: … ¦ … (foto: … ¦ … foto: … ¦ … / efe ¦ … /efe ¦ … (efe) ¦ … / afp ¦ … / reuters ¦ imagen de archivo … ¦ … imagen de archivo ¦ captura de pantalla … ¦ infografía … ¦ | efe`,
      ),
      means: { kind: 'caption' },
      because: 'Words under a picture name its source or its maker.',
      yes: ['El puerto de Quito. Foto: Jane Roe', 'Los ministros, en Lima / EFE'],
      no: ['La foto dio la vuelta al mundo.'],
    },
    {
      id: 'es/furniture/byline',
      match: oneOf(`por … ¦ por … y … ¦ por …, … ¦ texto: … ¦ autor: … ¦ redacción … ¦ entrevista de …`),
      means: { kind: 'byline', holes: ['author'] },
      because: 'A name after “por” on a line of its own is who wrote it.',
      yes: ['Por Jane Roe', 'Por Jane Roe y John Doe'],
      no: ['Por ahora, el ministro calla.'],
    },
    {
      id: 'es/furniture/agency',
      match: oneOf(
        `efe ¦ (efe) ¦ europa press ¦ agencias ¦ afp ¦ (afp) ¦ reuters ¦ con información de … ¦ efe/… ¦ agencia efe ¦ fuente: …`,
      ),
      means: { kind: 'credit', holes: ['name'] },
      because: 'Whose report it is.',
      yes: ['EFE', 'Con información de AFP'],
      no: ['Con información falsa nadie gana, dijo.'],
    },
  ],
}
