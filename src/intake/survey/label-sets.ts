// Answer labels that surveys use, as data: what each step is called, lowest first, and how people say that they have no answer.
import type { Missing } from '../../core/audit.ts';

/**
 * Common scales, each with its language. Steps stand between `<`, lowest first; variants of one step between `|`. Scales of one family differ in
 * their steps, so that a column is read only if all of its labels fit one of them.
 */
export const labelSets: Record<string, string[]> = {
  agreement: [
    'en: strongly disagree | completely disagree | totally disagree < disagree < neither agree nor disagree | neutral | neither | undecided | neither disagree nor agree < agree < strongly agree | completely agree | totally agree',
    'en: strongly disagree < somewhat disagree < neither agree nor disagree | neutral < somewhat agree < strongly agree',
    'en: strongly disagree < disagree < agree < strongly agree',
    'en: strongly disagree < somewhat disagree < somewhat agree < strongly agree',
    'en: disagree < neither agree nor disagree | neutral < agree',
    'en: strongly disagree < disagree < somewhat disagree | slightly disagree < neither agree nor disagree | neutral < somewhat agree | slightly agree < agree < strongly agree',
    'en: strongly disagree < disagree < somewhat disagree | slightly disagree < somewhat agree | slightly agree < agree < strongly agree',
    'de: stimme überhaupt nicht zu | stimme gar nicht zu | trifft überhaupt nicht zu | trifft gar nicht zu | lehne völlig ab < stimme eher nicht zu | trifft eher nicht zu | stimme nicht zu < teils teils | teils/teils | weder noch | unentschieden | neutral < stimme eher zu | trifft eher zu | stimme zu < stimme voll und ganz zu | stimme völlig zu | trifft voll und ganz zu | stimme voll zu',
    'de: trifft nicht zu | stimme nicht zu < trifft eher nicht zu | stimme eher nicht zu < teils teils | teils/teils | weder noch < trifft eher zu | stimme eher zu < trifft zu | stimme zu',
    'de: trifft nicht zu | stimme nicht zu < trifft eher nicht zu | stimme eher nicht zu < trifft eher zu | stimme eher zu < trifft zu | stimme zu',
    'de: stimme überhaupt nicht zu | trifft überhaupt nicht zu < stimme eher nicht zu | trifft eher nicht zu < stimme eher zu | trifft eher zu < stimme voll und ganz zu | trifft voll und ganz zu',
    "fr: pas du tout d'accord | tout à fait en désaccord | fortement en désaccord < plutôt pas d'accord | pas d'accord | en désaccord < ni d'accord ni pas d'accord | ni en accord ni en désaccord | neutre < plutôt d'accord | d'accord | en accord < tout à fait d'accord | tout à fait en accord | fortement d'accord",
    "fr: pas du tout d'accord < plutôt pas d'accord | pas d'accord < plutôt d'accord | d'accord < tout à fait d'accord",
    'es: totalmente en desacuerdo | muy en desacuerdo < en desacuerdo < ni de acuerdo ni en desacuerdo | neutral | neutro < de acuerdo < totalmente de acuerdo | muy de acuerdo',
    'es: totalmente en desacuerdo | muy en desacuerdo < en desacuerdo < de acuerdo < totalmente de acuerdo | muy de acuerdo',
    "it: completamente in disaccordo | totalmente in disaccordo | fortemente in disaccordo | per niente d'accordo < in disaccordo | non d'accordo | poco d'accordo < né d'accordo né in disaccordo | neutrale | neutro < d'accordo | abbastanza d'accordo < completamente d'accordo | totalmente d'accordo | fortemente d'accordo | molto d'accordo",
    "it: per niente d'accordo < poco d'accordo < abbastanza d'accordo < molto d'accordo",
    'nl: helemaal mee oneens | helemaal niet mee eens | zeer mee oneens < mee oneens | oneens | niet mee eens < niet mee eens, niet mee oneens | niet mee eens/niet mee oneens | noch mee eens noch mee oneens | neutraal < mee eens | eens < helemaal mee eens | zeer mee eens',
    'nl: helemaal mee oneens | helemaal niet mee eens < mee oneens | oneens < mee eens | eens < helemaal mee eens',
    'pt: discordo totalmente | discordo plenamente | discordo fortemente < discordo | discordo parcialmente < não concordo nem discordo | nem concordo nem discordo | neutro | indiferente < concordo | concordo parcialmente < concordo totalmente | concordo plenamente | concordo fortemente',
    'pt: discordo totalmente < discordo < concordo < concordo totalmente',
    'ja: 全くそう思わない | まったくそう思わない | 全く同意しない < あまりそう思わない | そう思わない | 同意しない < どちらともいえない | どちらとも言えない | どちらでもない < ややそう思う | そう思う | 同意する < とてもそう思う | 強くそう思う | 非常にそう思う | 強く同意する',
    'ja: そう思わない < あまりそう思わない < どちらともいえない | どちらとも言えない < ややそう思う | まあそう思う < そう思う',
  ],
  frequency: [
    'en: never < rarely | seldom < sometimes | occasionally < often | frequently | usually < always',
    'en: never < rarely | seldom < sometimes | occasionally < often | frequently',
    'en: never < sometimes < often < always',
    'de: nie | niemals < selten < manchmal | gelegentlich < oft | häufig | meistens < immer',
    'de: nie | niemals < selten < manchmal | gelegentlich < oft | häufig',
    'fr: jamais < rarement < parfois | quelquefois | de temps en temps < souvent < toujours',
    'es: nunca < rara vez | raramente | casi nunca < a veces | algunas veces | ocasionalmente < a menudo | frecuentemente | con frecuencia | casi siempre < siempre',
    'it: mai < raramente | quasi mai < a volte | qualche volta | talvolta < spesso | quasi sempre < sempre',
    'nl: nooit < zelden < soms | af en toe < vaak | meestal < altijd',
    'pt: nunca < raramente | quase nunca < às vezes | por vezes | algumas vezes | ocasionalmente < frequentemente | muitas vezes | quase sempre < sempre',
    'ja: 全くない | まったくない | 一度もない < ほとんどない | めったにない < 時々 | ときどき | たまに < よくある | 頻繁に | しばしば < いつも | 常に',
  ],
  satisfaction: [
    'en: very dissatisfied | very unsatisfied | completely dissatisfied < dissatisfied | unsatisfied | somewhat dissatisfied < neither satisfied nor dissatisfied | neutral < satisfied | somewhat satisfied < very satisfied | completely satisfied',
    'en: very dissatisfied < dissatisfied | somewhat dissatisfied < satisfied | somewhat satisfied < very satisfied',
    'en: not at all satisfied < slightly satisfied | not so satisfied < moderately satisfied | somewhat satisfied < very satisfied < extremely satisfied | completely satisfied',
    'de: sehr unzufrieden < unzufrieden | eher unzufrieden < weder zufrieden noch unzufrieden | teils teils | teils/teils | neutral < zufrieden | eher zufrieden < sehr zufrieden',
    'de: sehr unzufrieden < unzufrieden | eher unzufrieden < zufrieden | eher zufrieden < sehr zufrieden',
    'fr: très insatisfait | pas du tout satisfait | très mécontent < insatisfait | plutôt insatisfait | plutôt pas satisfait < ni satisfait ni insatisfait | neutre < satisfait | plutôt satisfait < très satisfait | tout à fait satisfait',
    'es: muy insatisfecho | nada satisfecho < insatisfecho | poco satisfecho < ni satisfecho ni insatisfecho | neutral < satisfecho < muy satisfecho | totalmente satisfecho',
    'it: molto insoddisfatto | per niente soddisfatto < insoddisfatto | poco soddisfatto < né soddisfatto né insoddisfatto | neutrale < soddisfatto | abbastanza soddisfatto < molto soddisfatto',
    'nl: zeer ontevreden < ontevreden < niet tevreden, niet ontevreden | noch tevreden noch ontevreden | neutraal < tevreden < zeer tevreden',
    'pt: muito insatisfeito < insatisfeito < nem satisfeito nem insatisfeito | neutro | indiferente < satisfeito < muito satisfeito',
    'ja: 非常に不満 | とても不満 | 大変不満 < 不満 | やや不満 < どちらともいえない | どちらとも言えない | 普通 < 満足 | やや満足 < 非常に満足 | とても満足 | 大変満足',
  ],
  quality: [
    'en: very poor | very bad | terrible < poor | bad < fair | average | acceptable | ok | okay | neither good nor poor < good < very good | excellent',
    'en: poor < fair < good < very good < excellent | outstanding',
    'en: poor < fair < good < excellent',
    'en: very poor | very bad < poor | bad < good < very good',
    'de: sehr schlecht < schlecht | eher schlecht < mittelmäßig | durchschnittlich | mittel | weder gut noch schlecht < gut | eher gut < sehr gut',
    'fr: très mauvais | très mauvaise < mauvais | mauvaise < moyen | moyenne | passable < bon | bonne < très bon | très bonne | excellent | excellente',
    'es: muy malo | muy mala | muy mal < malo | mala | mal < regular | aceptable < bueno | buena | bien < muy bueno | muy buena | muy bien | excelente',
    'it: pessimo | pessima | molto scarso | molto scarsa < scarso | scarsa | insufficiente < discreto | discreta | sufficiente | medio | media < buono | buona < ottimo | ottima | eccellente | molto buono | molto buona',
    'nl: zeer slecht < slecht < matig | redelijk | gemiddeld | voldoende < goed < zeer goed | uitstekend',
    'pt: muito ruim | muito mau | muito má | péssimo | péssima < ruim | mau | má < regular | razoável | médio | média < bom | boa < muito bom | muito boa | ótimo | ótima | excelente',
    'ja: 非常に悪い | とても悪い < 悪い | やや悪い < 普通 | ふつう < 良い | よい | やや良い < 非常に良い | とても良い',
  ],
};

/** Words for no and yes, in that order. */
export const yesNoSet =
  'no | n | false | 0 | nein | falsch | non | faux | falso | nee | onwaar | não | nao | いいえ | 否 < ' +
  'yes | y | true | 1 | ja | j | wahr | oui | o | vrai | sí | si | verdadero | sì | vero | waar | sim | s | verdadeiro | はい';

/** How people say that they have no answer. A blank is none of these: nothing was answered. */
export const missingLabels: Record<Exclude<Missing, 'unanswered'>, string> = {
  'not-applicable': `not applicable | not-applicable | n/a | n.a. | na | does not apply | doesn't apply | not relevant | entfällt | trifft hier nicht zu |
    nicht anwendbar | nicht zutreffend | nicht relevant | sans objet | non applicable | ne s'applique pas | non concerné | pas concerné | s.o. |
    no aplica | no aplicable | no procede | non applicabile | non pertinente | niet van toepassing | n.v.t. | nvt | não se aplica | não aplicável |
    該当なし | 該当しない | 当てはまらない`,
  'dont-know': `don't know | dont-know | do not know | i don't know | i do not know | don't know / can't say | not sure | unsure | can't say | cannot say |
    can't judge | cannot judge | no opinion | dk | weiß nicht | weiss nicht | ich weiß nicht | ich weiss nicht | kann ich nicht beurteilen |
    kann ich nicht sagen | keine meinung | ne sait pas | je ne sais pas | ne sais pas | nsp | sans opinion | no sé | no sabe | no lo sé | ns | sin opinión |
    non so | non lo so | non saprei | nessuna opinione | weet niet | weet ik niet | ik weet het niet | geen mening | não sei | não sabe | sem opinião |
    わからない | 分からない | わかりません | 分かりません`,
  'not-said': `prefer not to say | not-said | prefer not to answer | i prefer not to say | i'd rather not say | i'd prefer not to say | rather not say |
    refused | decline to answer | no comment | keine angabe | keine angaben | möchte ich nicht sagen | k.a. | k. a. | möchte nicht antworten |
    je préfère ne pas répondre | préfère ne pas répondre | préfère ne pas dire | ne souhaite pas répondre | refus | prefiero no contestar |
    prefiero no responder | prefiero no decirlo | no contesta | nc | preferisco non rispondere | preferisco non dirlo | zeg ik liever niet |
    wil ik niet zeggen | liever niet | geen antwoord | prefiro não responder | prefiro não dizer | 答えたくない | 回答しない | 無回答 | 回答したくない`,
};
