import type { Document } from '../document.ts';
import { isAccidentGoingOn, whyNoWar } from '../lexicon/no-war.ts';
import type { Sentence, Span } from '../sentences.ts';

/** "denied that ten officials had been killed", "rejected reports of 30 dead": the words that deny stand before what they deny. */
const DENIED_BEFORE =
  /\b(?:den(?:y|ied|ies|ying)|reject(?:ed|s|ing)?|dismiss(?:ed|es|ing)?|refut(?:ed|es|ing)|disputed) (?:on [a-z ]{3,30} )?(?:as (?:"?[a-z]+"? ){1,3})?(?:an? |the )?(?:announcements?|statements?|figures?|news|that|having|any|all|the|it|reports?|claims?|rumou?rs?|allegations?|media|social|online|there)\b[^.;]{0,160}$/i;
const RUMOUR_BEFORE =
  /\b(?:rumou?rs?|false (?:reports?|claims?|news)|fake news|fabricat(?:ed|ing|ions?) (?:[a-z]+ )?(?:news|reports?|stories|claims?)|hoax(?:es)?|disinformation|propaganda) (?:that|of|about|claiming|saying|had it|spread)[^.;]{0,120}$/i;
const FALSE_AFTER =
  /^[^.;]{0,140}\b(?:(?:was|were|is|are) (?:totally |completely |entirely |simply |utterly )?(?:denied|a lie|lies|false|untrue|fabricated|baseless|unfounded|fake|not true|a hoax|mere rumou?rs?|dismissed|rejected))\b/i;
/** "A pure lie!", "That is not true.": said of the sentence before. */
const CALLED_LIE =
  /^["']?(?:(?:that|this|it)(?:'s| is| was)? |they (?:always |often )?say that[.,] )?(?:an? )?(?:pure |total |complete |blatant |outright |simply |just )?(?:lies?|untrue|false|not true|fake news|nonsense|propaganda)\b|^["']?(?:That|This|It) is (?:simply |just )?not (?:true|correct|so)\b|^["']?They (?:always|often) say (?:that|so)\b/i;
const UNREAL_BEFORE =
  /\b(?:if|unless|in case|in the event (?:of|that)|as though|as if|fear(?:s|ed)? (?:that|of)|warn(?:s|ed|ing)? (?:that|of)|threaten(?:s|ed|ing)? (?:to|that)|no reports? (?:of|that)|no evidence (?:of|that)|nobody|no one|none)\b[^.;]{0,80}$/i;
/** "If confirmed, it would be the first town to fall": told of what is not settled. */
const UNSETTLED =
  /^["']?(?:if|should) (?:(?:this|it|that|they|the (?:claim|report|news|toll|figure)s?) (?:is|are|were|be|proves?) )?(?:confirmed|true|verified|correct|accurate|so)\b/i;
/** "Regarding posts that the town had fallen, he said", "Asked about reports of": what somebody answers to. */
const ASKED_ABOUT =
  /^["']?(?:Regarding|Concerning|As for|Asked (?:about|whether|if)|Responding to|Commenting on|In response to|On) (?:[a-z'-]+ ){0,5}(?:posts?|reports?|claims?|talk|news|rumou?rs?|allegations?|statements?|suggestions?) (?:that|of|about|saying|claiming)\b[^,;]*$/;
const ANOTHER_CLAUSE_OF_WAR = /\b(?:air ?strikes?|shell(?:s|ing)|junta|troops|soldiers|army|fighting|clash(?:es)?|bomb(?:s|ing)?)\b/i;
/** "rejected the claim, and on Monday the command was still held": no more of what is rejected. */
const CLAUSE_OPENS = /, (?:and|but|while|though|although) (?:(?:on|in|by|as of|at|until) [^,]{2,25},? )?(?:the |its )?$/;
const ANOTHER_CLAUSE =
  /\b(?:but|and|while|although|though)\b [^.;]*\b(?:said|says|claimed|claims|added|reported|killed|were|was|had|has|have|acknowledged|admitted)\b/i;

/** "An earthquake killed more than 3,700 people", "died of cholera", "took his own life": no claim about the war. */
const NO_WAR_BEFORE =
  /\b(?:earthquakes?|quake|cyclones?|typhoons?|floods?|flooding|landslides?|tsunami|epidemic|outbreak|covid-19|covid|cholera|malaria|storm|dengue|measles)\b[^.;,]{0,40}(?:, (?:with|including|and) [a-z ]{0,12})?$/i;
/** "Typhoon Yagi has killed 226 people and 77 are missing": all that the sentence counts. */
const DISASTER_OPENS =
  /^["']?(?:The |A |An )?(?:[a-z-]+ ){0,2}(?:earthquake|quake|cyclone|typhoon|floods?|flooding|landslide|storm|tsunami|epidemic|outbreak|cholera|malaria|dengue|dysentery|diarrhoea|diarrhea|measles|typhoid|tuberculosis|covid|covid-19|hunger|starvation|disease|illness)(?: [A-Z][a-z]+)? (?:(?:has|had|have|also) )*(?:killed|left|claimed|buried|swept|injured|displaced|drowned|forced|destroyed)\b/i;
const NO_WAR_AFTER =
  /^(?:(?! (?:who|whom|that|because) )[^.;,]){0,40}\b(?:(?:in|by|from|after|of|during|for|with) (?:the |a |an |last )?(?:[a-z-]+ ){0,3}(?:earthquakes?|quake|cyclones?|typhoons?|floods?|flooding|landslides?|mudslides?|mine (?:slide|collapse)|cave-in|tsunami|epidemic|outbreak|covid-19|covid|cholera|malaria|dengue|disease|illness|diarrh(?:o)?ea|fever|hunger|dehydration|snake ?bites?|exhaustion|cancer|heart attack|starvation|old age|suicide|road accident|traffic accident))\b/i;

const noWarMemory = new WeakMap<Sentence, string | null>();

/** Asked once for all that a sentence counts. */
const noWarOf = (sentence: Sentence): string | null => {
  const known = noWarMemory.get(sentence);
  if (known !== undefined) return known;
  const why = whyNoWar(sentence.text);
  noWarMemory.set(sentence, why);
  return why;
};

/** Why the span is no claim about the war: the text denies it, calls it a rumour, only imagines it, or tells of nature; null where it is one. */
export const whyDenied = (document: Document, sentence: Sentence, span: Span): string | null => {
  const before = document.text.slice(sentence.start, span.start);
  const after = document.text.slice(span.end, sentence.end);
  if (NO_WAR_BEFORE.test(before) || NO_WAR_AFTER.test(after) || (DISASTER_OPENS.test(sentence.text) && !ANOTHER_CLAUSE_OF_WAR.test(before)))
    return 'disaster, disease or accident, no claim about the war';
  const noWar = noWarOf(sentence);
  if (noWar !== null) return noWar;
  // "A truck overturned near the jail. Two inmates died": what the sentence before began
  const began = document.sentences[sentence.index - 1];
  if (began?.paragraph === sentence.paragraph && isAccidentGoingOn(began.text, sentence.text))
    return 'disaster, disease or accident, no claim about the war';
  if (/\bden(?:y|ied|ies|ying) $/i.test(before)) return 'denied by the words before';
  const denied = DENIED_BEFORE.exec(before);
  if (denied !== null && !ANOTHER_CLAUSE.test(denied[0]) && !CLAUSE_OPENS.test(denied[0])) return 'denied by the words before';
  const rumour = RUMOUR_BEFORE.exec(before);
  if (rumour !== null && !/\bclaim/i.test(rumour[0])) return 'told as a rumour';
  if (/\b(?:rumou?rs?|reports?|claims?|allegations?|news|statements?|posts|announcements?)\b/i.test(before) && FALSE_AFTER.test(after))
    return 'called false';
  const next = document.sentences[sentence.index + 1];
  if (next !== undefined && next.paragraph === sentence.paragraph && CALLED_LIE.test(next.text)) return 'called false';
  if (ASKED_ABOUT.test(before)) return 'only asked about';
  if (UNSETTLED.test(sentence.text)) return 'only supposed, feared or threatened';
  const unreal = UNREAL_BEFORE.exec(before);
  return unreal !== null && !ANOTHER_CLAUSE.test(unreal[0]) && !/,/.test(unreal[0]) ? 'only supposed, feared or threatened' : null;
};
