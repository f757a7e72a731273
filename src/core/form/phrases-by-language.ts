// The words of forms in languages other than English; phrases.ts says what each is for.
import type { Phrases } from './phrases.ts';

export const de: Phrases = {
  opening: (readers, least) => [
    readers === 'customers'
      ? 'Danke, dass Sie uns helfen. Es geht darum, wie Sie hier bedient werden. Richtige Antworten gibt es nicht: Wählen Sie, was Sie an einem gewöhnlichen Tag erleben.'
      : 'Danke, dass Sie mitmachen. Es geht darum, wie hier mit Kundinnen und Kunden umgegangen wird. Richtige Antworten gibt es nicht: Wählen Sie, was ein Besucher an einem gewöhnlichen Tag sehen würde.',
    `Nach Ihrem Namen wird nicht gefragt. Ihre Antworten werden mit denen anderer zusammengezählt, und keine Gruppe unter ${least} Personen wird einzeln gezeigt. Was Sie in eigenen Worten schreiben, kann zitiert werden: Nennen Sie darin bitte niemanden.`,
    'Sie dürfen jede Frage auslassen.',
  ],
  thanks: 'Danke. Was Sie gesagt haben, hilft, den Service besser zu machen, und Sie werden erfahren, was daraus wird.',
  group: 'Zu welcher Gruppe gehören Sie?',
  groupHelp: (least) =>
    `Die Angabe dient nur dazu, Gruppen ab ${least} Personen zu vergleichen. Sie dürfen sie auslassen.`,
  groups: {
    leaders: 'Leitung',
    managers: 'Führungskräfte',
    'front-line': 'Kundenkontakt',
    support: 'Interne Bereiche',
    customers: 'Kundinnen und Kunden',
  },
  ways: { 'not-applicable': 'Trifft hier nicht zu', 'dont-know': 'Weiß nicht', 'not-said': 'Keine Angabe' },
  yes: 'Ja',
  no: 'Nein',
  why: 'Warum?',
  many: 'Wählen Sie alles, was zutrifft.',
  manyAtMost: (most) => (most === 1 ? 'Wählen Sie eines.' : `Wählen Sie höchstens ${most}.`),
  lines: 'Schreiben Sie eines in jede Zeile.',
  linesAtMost: (most) =>
    most === 1 ? 'Schreiben Sie eines.' : `Schreiben Sie höchstens ${most}, jedes in eine Zeile.`,
  ownWords: 'Sie können auch schreiben: Weiß nicht, Trifft hier nicht zu oder Keine Angabe.',
  criteria: (level, all) => `Wählen Sie „${level}“ nur, wenn dies zutrifft: ${all.join('; ')}`,
  onlyIf: (condition) => `Nur beantworten, wenn ${condition}.`,
  chose: (number, texts) => `Ihre Antwort auf Frage ${number} ${texts} war`,
  answered: (number) => `Sie Frage ${number} beantwortet haben`,
  and: 'und',
  or: 'oder',
  not: (condition) => `es nicht so ist, dass ${condition}`,
};

export const fr: Phrases = {
  opening: (readers, least) => [
    readers === 'customers'
      ? 'Merci de nous aider. Ces questions portent sur la façon dont vous êtes servi ici. Il n’y a pas de bonne réponse : choisissez ce que vous rencontrez un jour ordinaire.'
      : 'Merci de participer. Ces questions portent sur la façon dont les clients sont servis ici. Il n’y a pas de bonne réponse : choisissez ce qu’un visiteur verrait un jour ordinaire.',
    `Votre nom n’est pas demandé. Vos réponses sont comptées avec celles des autres, et aucun groupe de moins de ${least} personnes n’est montré seul. Ce que vous écrivez peut être cité : ne nommez donc personne.`,
    'Vous pouvez passer toute question.',
  ],
  thanks: 'Merci. Ce que vous avez dit aidera à mieux servir, et vous saurez ce qui en sortira.',
  group: 'À quel groupe appartenez-vous ?',
  groupHelp: (least) =>
    `Cela sert seulement à comparer des groupes d’au moins ${least} personnes. Vous pouvez ne pas répondre.`,
  groups: {
    leaders: 'Direction',
    managers: 'Encadrement',
    'front-line': 'Contact avec les clients',
    support: 'Services internes',
    customers: 'Clients',
  },
  ways: { 'not-applicable': 'Sans objet', 'dont-know': 'Je ne sais pas', 'not-said': 'Je préfère ne pas répondre' },
  yes: 'Oui',
  no: 'Non',
  why: 'Pourquoi ?',
  many: 'Choisissez tout ce qui convient.',
  manyAtMost: (most) => (most === 1 ? 'Choisissez-en un.' : `Choisissez-en ${most} au plus.`),
  lines: 'Écrivez-en un par ligne.',
  linesAtMost: (most) => (most === 1 ? 'Écrivez-en un.' : `Écrivez-en ${most} au plus, un par ligne.`),
  ownWords: 'Vous pouvez aussi écrire : Je ne sais pas, Sans objet, ou Je préfère ne pas répondre.',
  criteria: (level, all) => `Choisissez « ${level} » seulement si ceci est vrai : ${all.join(' ; ')}`,
  onlyIf: (condition) => `À remplir seulement si ${condition}.`,
  chose: (number, texts) => `votre réponse à la question ${number} était ${texts}`,
  answered: (number) => `vous avez répondu à la question ${number}`,
  and: 'et',
  or: 'ou',
  not: (condition) => `il n’est pas vrai que ${condition}`,
};

export const es: Phrases = {
  opening: (readers, least) => [
    readers === 'customers'
      ? 'Gracias por ayudarnos. Estas preguntas tratan de cómo se le atiende aquí. No hay respuestas correctas: elija lo que encuentra en un día corriente.'
      : 'Gracias por participar. Estas preguntas tratan de cómo se atiende aquí a los clientes. No hay respuestas correctas: elija lo que vería un visitante en un día corriente.',
    `No se le pregunta su nombre. Sus respuestas se cuentan junto con las de otros, y ningún grupo de menos de ${least} personas se muestra por sí solo. Lo que escriba puede ser citado: por favor, no nombre a nadie.`,
    'Puede dejar en blanco cualquier pregunta.',
  ],
  thanks: 'Gracias. Lo que ha dicho ayudará a atender mejor, y se contará lo que salga de ello.',
  group: '¿A qué grupo pertenece?',
  groupHelp: (least) => `Solo sirve para comparar grupos de ${least} personas o más. Puede dejarlo en blanco.`,
  groups: {
    leaders: 'Dirección',
    managers: 'Mandos',
    'front-line': 'Atención al cliente',
    support: 'Servicios internos',
    customers: 'Clientes',
  },
  ways: { 'not-applicable': 'No aplica', 'dont-know': 'No sé', 'not-said': 'Prefiero no contestar' },
  yes: 'Sí',
  no: 'No',
  why: '¿Por qué?',
  many: 'Elija todo lo que corresponda.',
  manyAtMost: (most) => (most === 1 ? 'Elija uno.' : `Elija ${most} como máximo.`),
  lines: 'Escriba uno en cada línea.',
  linesAtMost: (most) => (most === 1 ? 'Escriba uno.' : `Escriba ${most} como máximo, cada uno en su línea.`),
  ownWords: 'También puede escribir: No sé, No aplica o Prefiero no contestar.',
  criteria: (level, all) => `Elija «${level}» solo si esto es cierto: ${all.join('; ')}`,
  onlyIf: (condition) => `Responda solo si ${condition}.`,
  chose: (number, texts) => `su respuesta a la pregunta ${number} fue ${texts}`,
  answered: (number) => `respondió a la pregunta ${number}`,
  and: 'y',
  or: 'o',
  not: (condition) => `no es cierto que ${condition}`,
};

export const it: Phrases = {
  opening: (readers, least) => [
    readers === 'customers'
      ? 'Grazie del suo aiuto. Queste domande riguardano il modo in cui viene servito qui. Non ci sono risposte giuste: scelga ciò che incontra in un giorno qualsiasi.'
      : 'Grazie di partecipare. Queste domande riguardano il modo in cui qui si servono i clienti. Non ci sono risposte giuste: scelga ciò che un visitatore vedrebbe in un giorno qualsiasi.',
    `Non le si chiede il nome. Le sue risposte sono contate insieme a quelle degli altri, e nessun gruppo di meno di ${least} persone è mostrato da solo. Ciò che scrive può essere citato: per favore, non nomini nessuno.`,
    'Può saltare qualsiasi domanda.',
  ],
  thanks: 'Grazie. Ciò che ha detto aiuterà a servire meglio, e si dirà che cosa ne verrà.',
  group: 'A quale gruppo appartiene?',
  groupHelp: (least) => `Serve solo a confrontare gruppi di almeno ${least} persone. Può non rispondere.`,
  groups: {
    leaders: 'Direzione',
    managers: 'Responsabili',
    'front-line': 'A contatto con i clienti',
    support: 'Servizi interni',
    customers: 'Clienti',
  },
  ways: { 'not-applicable': 'Non applicabile', 'dont-know': 'Non so', 'not-said': 'Preferisco non rispondere' },
  yes: 'Sì',
  no: 'No',
  why: 'Perché?',
  many: 'Scelga tutto ciò che vale.',
  manyAtMost: (most) => (most === 1 ? 'Ne scelga uno.' : `Ne scelga al massimo ${most}.`),
  lines: 'Ne scriva uno per riga.',
  linesAtMost: (most) => (most === 1 ? 'Ne scriva uno.' : `Ne scriva al massimo ${most}, uno per riga.`),
  ownWords: 'Può anche scrivere: Non so, Non applicabile o Preferisco non rispondere.',
  criteria: (level, all) => `Scelga «${level}» solo se questo è vero: ${all.join('; ')}`,
  onlyIf: (condition) => `Risponda solo se ${condition}.`,
  chose: (number, texts) => `la risposta alla domanda ${number} era ${texts}`,
  answered: (number) => `ha risposto alla domanda ${number}`,
  and: 'e',
  or: 'o',
  not: (condition) => `non è vero che ${condition}`,
};

export const nl: Phrases = {
  opening: (readers, least) => [
    readers === 'customers'
      ? 'Dank u voor uw hulp. Deze vragen gaan over hoe u hier wordt geholpen. Er zijn geen goede antwoorden: kies wat u op een gewone dag meemaakt.'
      : 'Dank u dat u meedoet. Deze vragen gaan over hoe klanten hier worden geholpen. Er zijn geen goede antwoorden: kies wat een bezoeker op een gewone dag zou zien.',
    `Uw naam wordt niet gevraagd. Uw antwoorden worden samen met die van anderen geteld, en geen groep van minder dan ${least} mensen wordt apart getoond. Wat u in eigen woorden schrijft kan worden aangehaald: noem dus niemand.`,
    'U mag elke vraag overslaan.',
  ],
  thanks: 'Dank u. Wat u zei helpt om de service beter te maken, en u hoort wat ervan komt.',
  group: 'Bij welke groep hoort u?',
  groupHelp: (least) => `Alleen om groepen van ${least} mensen of meer te vergelijken. U mag dit leeg laten.`,
  groups: {
    leaders: 'Leiding',
    managers: 'Leidinggevenden',
    'front-line': 'Klantcontact',
    support: 'Interne diensten',
    customers: 'Klanten',
  },
  ways: { 'not-applicable': 'Niet van toepassing', 'dont-know': 'Weet ik niet', 'not-said': 'Zeg ik liever niet' },
  yes: 'Ja',
  no: 'Nee',
  why: 'Waarom?',
  many: 'Kies alles wat past.',
  manyAtMost: (most) => (most === 1 ? 'Kies er een.' : `Kies er hoogstens ${most}.`),
  lines: 'Schrijf er een op elke regel.',
  linesAtMost: (most) => (most === 1 ? 'Schrijf er een.' : `Schrijf er hoogstens ${most}, elk op een eigen regel.`),
  ownWords: 'U mag ook schrijven: Weet ik niet, Niet van toepassing of Zeg ik liever niet.',
  criteria: (level, all) => `Kies “${level}” alleen als dit waar is: ${all.join('; ')}`,
  onlyIf: (condition) => `Alleen beantwoorden als ${condition}.`,
  chose: (number, texts) => `uw antwoord op vraag ${number} ${texts} was`,
  answered: (number) => `u vraag ${number} hebt beantwoord`,
  and: 'en',
  or: 'of',
  not: (condition) => `het niet zo is dat ${condition}`,
};

export const pt: Phrases = {
  opening: (readers, least) => [
    readers === 'customers'
      ? 'Obrigado pela ajuda. Estas perguntas são sobre como é servido aqui. Não há respostas certas: escolha o que encontra num dia comum.'
      : 'Obrigado por participar. Estas perguntas são sobre como os clientes são servidos aqui. Não há respostas certas: escolha o que um visitante veria num dia comum.',
    `Não lhe perguntamos o nome. As suas respostas são contadas com as de outros, e nenhum grupo com menos de ${least} pessoas é mostrado sozinho. O que escrever pode ser citado: por favor, não nomeie ninguém.`,
    'Pode deixar em branco qualquer pergunta.',
  ],
  thanks: 'Obrigado. O que disse ajudará a servir melhor, e será contado o que daí resultar.',
  group: 'A que grupo pertence?',
  groupHelp: (least) => `Serve apenas para comparar grupos de ${least} pessoas ou mais. Pode deixar em branco.`,
  groups: {
    leaders: 'Direção',
    managers: 'Chefias',
    'front-line': 'Contacto com clientes',
    support: 'Serviços internos',
    customers: 'Clientes',
  },
  ways: { 'not-applicable': 'Não se aplica', 'dont-know': 'Não sei', 'not-said': 'Prefiro não responder' },
  yes: 'Sim',
  no: 'Não',
  why: 'Porquê?',
  many: 'Escolha tudo o que se aplica.',
  manyAtMost: (most) => (most === 1 ? 'Escolha um.' : `Escolha no máximo ${most}.`),
  lines: 'Escreva um em cada linha.',
  linesAtMost: (most) => (most === 1 ? 'Escreva um.' : `Escreva no máximo ${most}, cada um na sua linha.`),
  ownWords: 'Também pode escrever: Não sei, Não se aplica ou Prefiro não responder.',
  criteria: (level, all) => `Escolha “${level}” só se isto for verdade: ${all.join('; ')}`,
  onlyIf: (condition) => `Responda só se ${condition}.`,
  chose: (number, texts) => `a sua resposta à pergunta ${number} foi ${texts}`,
  answered: (number) => `respondeu à pergunta ${number}`,
  and: 'e',
  or: 'ou',
  not: (condition) => `não é verdade que ${condition}`,
};

export const ja: Phrases = {
  opening: (readers, least) => [
    readers === 'customers'
      ? 'ご協力ありがとうございます。ここでどのように応対されているかをお尋ねします。正しい答えはありません。ふだん経験することを選んでください。'
      : 'ご参加ありがとうございます。ここでお客様にどのように応対しているかをお尋ねします。正しい答えはありません。ふだんの日に訪れた人が目にすることを選んでください。',
    `お名前は伺いません。回答はほかの方の回答とまとめて数え、${least}人未満のグループだけを示すことはありません。自由に書かれた言葉は引用されることがありますので、人の名前は書かないでください。`,
    'どの質問も飛ばしてかまいません。',
  ],
  thanks: 'ありがとうございました。回答はサービスをよくするために役立て、その結果をお伝えします。',
  group: 'どのグループに属していますか。',
  groupHelp: (least) => `${least}人以上のグループを比べるためだけに使います。空欄でもかまいません。`,
  groups: {
    leaders: '経営層',
    managers: '管理職',
    'front-line': '接客担当',
    support: '社内支援部門',
    customers: 'お客様',
  },
  ways: { 'not-applicable': '該当しない', 'dont-know': 'わからない', 'not-said': '答えたくない' },
  yes: 'はい',
  no: 'いいえ',
  why: 'なぜですか。',
  many: '当てはまるものをすべて選んでください。',
  manyAtMost: (most) => `${most}つまで選んでください。`,
  lines: '一行に一つずつ書いてください。',
  linesAtMost: (most) => `一行に一つずつ、${most}つまで書いてください。`,
  ownWords: '「わからない」「該当しない」「答えたくない」と書いてもかまいません。',
  criteria: (level, all) => `「${level}」は、次のことが当てはまる場合にだけ選んでください：${all.join('；')}`,
  onlyIf: (condition) => `${condition}場合にだけ答えてください。`,
  chose: (number, texts) => `質問${number}の答えが${texts}の`,
  answered: (number) => `質問${number}に答えた`,
  and: 'かつ',
  or: 'または',
  not: (condition) => `${condition}のではない`,
};
