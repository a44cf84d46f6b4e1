import type { Cause, Outcome } from '../../../schemas/vocabulary.ts';

/** A verb that does something to people: `kill` and its forms. The people are its object, or its subject in the passive. */
export interface OutcomeVerb {
  readonly outcome: Outcome;
  readonly form: 'base' | 'past' | 'participle' | 'both' | 'ing';
  readonly cause?: Cause;
}

const E = (w: string) => (w.endsWith('e') ? w.slice(0, -1) : w);
const table = new Map<string, OutcomeVerb>();

const regular = (outcome: Outcome, words: string, cause?: Cause): void => {
  for (const word of words.trim().split(/\s+/)) {
    const extra = cause === undefined ? {} : { cause };
    const doubled = /^(?:nab|slag)$/.test(word) ? word + word.slice(-1) : word;
    const s = /(?:s|sh|ch|x|z)$/.test(word) ? `${word}es` : /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
    const ed = word.endsWith('e') ? `${word}d` : /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ied` : `${doubled}ed`;
    const ing = word.endsWith('e') && !word.endsWith('ee') ? `${E(word)}ing` : `${doubled}ing`;
    table.set(word, { outcome, form: 'base', ...extra });
    table.set(s, { outcome, form: 'past', ...extra });
    table.set(ed, { outcome, form: 'both', ...extra });
    table.set(ing, { outcome, form: 'ing', ...extra });
  }
};
const irregular = (outcome: Outcome, base: string, past: string, participle: string, ing: string): void => {
  table.set(base, { outcome, form: 'base' });
  table.set(`${base}s`, { outcome, form: 'past' });
  table.set(past, { outcome, form: past === participle ? 'both' : 'past' });
  if (past !== participle) table.set(participle, { outcome, form: 'participle' });
  table.set(ing, { outcome, form: 'ing' });
};

regular(
  'killed',
  'kill murder massacre assassinate slaughter neutralize neutralise eliminate annihilate martyr lynch liquidate exterminate butcher incinerate strangle disembowel electrocute suffocate',
);
regular('killed', 'execute behead decapitate', 'execution');
irregular('killed', 'slay', 'slew', 'slain', 'slaying');
regular('wounded', 'wound injure maim mutilate disfigure concuss cripple');
regular('captured', 'capture arrest rearrest re-arrest detain abduct kidnap apprehend imprison recapture nab jail intern incarcerate');
regular('displaced', 'displace evacuate uproot');
// "seize", "catch", "hold", "take" and "round up" need an object that is people: read with their words in predicates
irregular('wounded', 'hurt', 'hurt', 'hurt', 'hurting');
irregular('captured', 'catch', 'caught', 'caught', 'catching');
regular('captured', 'seize');

/** The outcome verb that this word is a form of, if any. */
export const outcomeVerb = (lower: string): OutcomeVerb | undefined => table.get(lower);

/** What people do or undergo as subjects, no object needed: matched against the words from the verb on. Linear: no nested repetition. */
export const SUBJECT_PHRASES: readonly { readonly outcome: Outcome; readonly pattern: RegExp; readonly rule: string }[] = [
  // one number for both
  {
    rule: 'subject-captured-or-surrendered',
    outcome: 'captured',
    pattern:
      /^(?:(?:surrendered|defected|given up|laid down (?:their )?arms) or (?:(?:been|were|was|had been) )?(?:captured|arrested|detained|taken prisoner)|(?:been )?(?:captured|arrested|detained|taken prisoner) or (?:(?:had|have) )?(?:surrendered|defected|given up|laid down (?:their )?arms))\b/,
  },
  {
    rule: 'subject-died',
    outcome: 'killed',
    pattern:
      /^(?:died|die|dies|dying|perished|perish|succumbed|drowned|drown|expired|suffocated|(?:passed|passing) away|(?:burned|burnt|bled|choked|starved|froze|frozen|crushed|trampled) to death|(?:turned|washed|ended|wound) up dead|(?:(?:was|were|been|later) )*found (?:charred|shot|stabbed|strangled|burned|burnt|decapitated|beheaded|mutilated|hanged|floating))\b/,
  },
  {
    rule: 'subject-fell',
    outcome: 'killed',
    pattern:
      /^(?:fell|fallen|have fallen|had fallen)\b(?! (?:to|into|back|ill|silent|apart|short|under|from|off|behind|sick|through|out|victim|prey))/,
  },
  {
    rule: 'subject-fell-victim',
    outcome: 'killed_or_wounded',
    pattern:
      /^(?:fell|fallen|falling) (?:victim|prey) to (?:[a-z]+ ){0,3}?(?:shells?|shelling|mines?|landmines?|bombs?|bombings?|air ?strikes?|drones?|bullets?|gunfire|attacks?|violence|artillery|explosives?)\b/,
  },
  {
    rule: 'subject-paid-with-lives',
    outcome: 'killed',
    pattern:
      /^(?:paid|pay|paying) (?:for [a-z ]{1,20} )?with (?:their|his|her) (?:lives|life)\b|^(?:paid the ultimate price|made the (?:ultimate|supreme) sacrifice|breathed (?:their|his|her) last|met (?:their|his|her) deaths?|were no more)\b/,
  },
  {
    rule: 'subject-gave-lives',
    outcome: 'killed',
    pattern:
      /^(?:lost|lose|losing|gave|give|given|giving|sacrificed|sacrificing|laid down|sacrifice) (?:their|his|her|its|the) (?:own )?(?:lives|life)\b/,
  },
  {
    rule: 'subject-dead',
    outcome: 'killed',
    pattern:
      /^(?:(?:is|are|was|were|lay|lie|lies|found|been|left|feared|presumed|believed|confirmed|reported|pronounced|declared|now|still|known to be|reported to be|said to be|thought to be) )+(?:dead|deceased|lifeless)\b/,
  },
  {
    rule: 'subject-dead-bare',
    outcome: 'killed',
    pattern: /^(?:feared |confirmed |presumed |reported |found |dug out )?(?:dead|lifeless)\b(?! or)/,
  },
  {
    rule: 'subject-injuries',
    outcome: 'wounded',
    pattern:
      /^(?:suffered|suffer|suffering|sustained|sustaining|received|receiving|incurred|got|getting|had|with|from|came away with|escaped with|survived with|rescued with|brought in with) (?:[a-z-]+ ){0,3}(?:injuries|wounds|injury|burns|broken (?:limbs|bones|legs|arms)|fractures|concussion|(?:a|bullets?|shrapnel|splinters?) (?:bullet |shrapnel )?(?:lodged )?in (?:his|her|their|the) [a-z]+)\b|^(?:(?:was|were|been|being|badly|so|severely|brutally) )*beaten (?:so|badly|unconscious|severely)\b|^(?:may|will) (?:go blind|lose (?:his|her|their|an?|both|one) (?:[a-z]+ )?(?:sight|eyes?|legs?|arms?|hands?|foot|feet|limbs?))\b|^(?:need|needs|needed|had|have had|underwent) (?:an? )?(?:legs?|arms?|limbs?|hands?|feet|foot)? ?(?:amputations?|amputated|taken off)\b|^(?:went|gone|go) blind\b/,
  },
  {
    rule: 'subject-lost-limb',
    outcome: 'wounded',
    pattern:
      /^(?:lost|lose|losing|lost|had) (?:a|an|his|her|their|both|one|the)? ?(?:[a-z]+ )?(?:legs?|arms?|limbs?|hands?|foot|feet|eyes?|sight|(?:stomach|leg|head|gunshot|bullet|shrapnel) wounds?)\b/,
  },
  {
    rule: 'subject-coffins',
    outcome: 'killed',
    pattern:
      /^(?:went|gone|came|come|returned) home in (?:coffins|body bags|boxes)\b|^bled to death\b|^had (?:their|his|her) throats? (?:cut|slit)\b/,
  },
  {
    rule: 'subject-battling',
    outcome: 'wounded',
    pattern:
      /^(?:(?:is|are|was|were|still) )*(?:(?:battling|fighting) for (?:their|his|her) (?:lives|life)|laid up|in (?:an? )?(?:critical|serious|grave) (?:condition|state)|in intensive care|in a coma|between life and death|critically ill)\b/,
  },
  {
    rule: 'subject-hands-up',
    outcome: 'surrendered',
    pattern:
      /^(?:put|raised|threw|held) (?:their|his|her) hands up\b|^raised (?:their|his|her) hands\b|^(?:came|come|walked|filed) out (?:of [a-z ]{3,30} )?(?:with (?:(?:their|his) )?hands (?:up|raised|in the air|high|on their heads?)|(?:behind|with|under|waving|carrying|holding) (?:a )?white)|^(?:came|come|crossed|went|gone|moved) (?:over )?to (?:the )?(?:people ?'s|our|their|resistance) (?:side|ranks)\b|^(?:went|gone|go|crossed|come|came) over to (?:(?:the )?(?:opposition|resistance|people|nug|pdf|other side|rebels?|knu|knla|kia|aa|revolution)|us|them|our (?:side|ranks)|their side|its side)\b/,
  },
  {
    rule: 'subject-joined',
    outcome: 'surrendered',
    pattern:
      /^(?:(?:have|has|had|later|since|then|also) )*(?:joined|joining) (?:the )?(?:cdm|civil disobedience|people's side|people|resistance|revolution(?:aries)?|pdfs?|opposition)\b/,
  },
  {
    rule: 'subject-joined-left',
    outcome: 'surrendered',
    pattern:
      /^(?:(?:have|has|had|also|later|since|then|now) )*(?:walked (?:out|off|away)|quit|left|abandoned|deserted)(?: (?:the|their|its|his))?(?: (?:army|force|forces|police|military|ranks|posts?|barracks|units?|camps?|jobs?|duty|duties))? (?:to join|and joined)\b/,
  },
  {
    rule: 'subject-brought-arms',
    outcome: 'surrendered',
    pattern:
      /^(?:arrived|came|crossed|fled|walked|ran|escaped|deserted|left)(?: [a-z-]+){0,5} (?:with|bringing|carrying|together with) (?:their|his) (?:own )?(?:weapons?|arms|guns?|rifles?)\b/,
  },
  {
    rule: 'subject-took-to-hills',
    outcome: 'displaced',
    pattern: /^(?:took|taken|take) to (?:the )?(?:hills|jungle|forests?|road|roads|boats)\b/,
  },
  {
    rule: 'subject-switched-sides',
    outcome: 'surrendered',
    pattern:
      /^(?:switched|changed) sides\b|^(?:came|come|coming) (?:in|over|back)(?: to (?:the )?[a-z]+)? (?:with|bringing|carrying) (?:their |his |small |[0-9]+ |assorted )*(?:arms|weapons|guns|rifles?|weapon)\b|^(?:capitulated|capitulate)\b/,
  },
  {
    rule: 'subject-in-hospital',
    outcome: 'wounded',
    pattern:
      /^(?:(?:are|is|was|were|lie|lies|lay|lying|remain|remained|still|now|being|been|have|had|has) )*(?:in (?:the |a )?(?:[a-z]+ )?(?:hospital|clinic)|hospitali[sz]ed|(?:taken|sent|brought|rushed|admitted|carried|went|gone) to (?:[a-z]+ ){0,3}?(?:hospital|clinic)|needed (?:hospital|medical|surgical|emergency) (?:care|treatment)|treated (?:in|at) |treated there|treated for (?:[a-z]+ ){0,3}?(?:burns|wounds|injuries|shrapnel|gunshot)|(?:receiving|under|undergoing|getting) (?:(?:urgent|emergency|intensive|hospital) )?(?:medical )?(?:treatment|care|surgery)|rushed to)/,
  },
  {
    rule: 'subject-surrendered',
    outcome: 'surrendered',
    pattern: /^(?:(?:have|has|had|who|also|later|then|now) )*(?:surrendered|surrender|surrendering|surrenders|defected|defect|defecting)\b/,
  },
  {
    rule: 'subject-laid-down-arms',
    outcome: 'surrendered',
    pattern:
      /^(?:laid|lay|laying|threw|throwing|thrown|dropped|dropping|cast|put|putting|handed|handing|exchanged|exchanging|gave|giving|give|given|turned|turning) (?:down |over |in |up )?(?:(?:their|its|his|the) )?(?:arms|weapons|guns|themselves up|themselves over|themselves in|himself up|himself in|arms for peace)\b(?! for (?!peace|life|their lives|amnesty|safety)[a-z]+)/,
  },
  {
    rule: 'subject-gave-up',
    outcome: 'surrendered',
    pattern:
      /^(?:gave|given) in\b(?! to)|^(?:gave|giving) up\b(?! (?:the|their|its|his|her|a|an|all|some|trying|hope|control|ground|territory|on|work|power|part|half|most|[a-z]+ing)\b)/,
  },
  {
    rule: 'subject-gave-themselves-up',
    outcome: 'surrendered',
    pattern: /^(?:gave|give|given|giving|turned|turning|handed) (?:themselves|himself|herself|itself) (?:up|in|over)\b/,
  },
  {
    rule: 'subject-white-flag',
    outcome: 'surrendered',
    pattern:
      /^(?:raised|hoisted|waved|put up|entered|returned to|re-entered|(?:came|come|came back|returned|come back) (?:in)?to) (?:a |the )?(?:white flag|legal fold|light|exchange arms|(?:arms|embrace|bosom|side|ranks) of (?:the )?(?:people|revolution|public))|^(?:have |has |had )?exchanged? (?:their |his |its |the )?(?:arms(?: and ammunition)?(?: for peace\b| [.,;]|$)|(?:weapons|guns)(?: and ammunition)? for peace\b)/,
  },
  {
    rule: 'subject-missing',
    outcome: 'missing',
    pattern:
      /^(?:(?:went|gone|go|is|are|was|were|remain|remained|remains|been|still|reported|listed|left|also|now|as) )*(?:missing(?! (?:an?|his|her|their|both|one|two|several) (?:[a-z]+ )?(?:arms?|legs?|hands?|foot|feet|eyes?|fingers?|limbs?|toes?|teeth|ears?)\b)|unaccounted for|untraced)\b/,
  },
  { rule: 'subject-disappeared', outcome: 'missing', pattern: /^(?:disappeared|vanished)\b/ },
  {
    rule: 'subject-fled',
    outcome: 'displaced',
    pattern:
      /^(?:fled|flee|fleeing|flees|had to (?:flee|run|escape|leave (?:their|the))|on the (?:run|move)|running since|running for (?:their lives|safety)|ran for (?:their lives|safety|cover)|scattered into)\b/,
  },
  {
    rule: 'subject-left',
    outcome: 'displaced',
    pattern:
      /^(?:(?:already|since|also|now|currently) )*(?:left|moved|crossed|reached(?! (?:by|via|over|through|for|on) (?:phone|telephone|text|email|comment|a messaging|messaging|the (?:phone|telephone)))|ran (?:to|into|from|for|towards?|away)|arrived|(?:came|come)(?! from\b| of\b)|poured|streamed|spilled|flooded|surged|swarmed|waded|decamped|relocated|gone|went|managed to (?:leave|escape|get out|flee)|escaped (?:to|from|into|across|towards?|the)|staying|on the run|trekked|walked|camping|sleeping (?:in|under)|entered (?:mae sot|mae sai|mae hong son|ranong|tak|thailand|thai|india|indian|mizoram|manipur|moreh|china|chinese|yunnan|ruili|nansan|bangladesh|bangladeshi|teknaf|champhai|zokhawthar)|moved out|got out)\b/,
  },
  {
    rule: 'subject-took-flight',
    outcome: 'displaced',
    pattern:
      /^(?:took|taken|take|taking|seeking|sought|found) (?:to |temporary |in )?(?:flight|refuge|shelter|cover in the (?:jungle|forest))\b/,
  },
  {
    rule: 'subject-left-home',
    outcome: 'displaced',
    pattern:
      /^(?:left|leave|leaving|abandoned|abandoning|deserted|vacated|lost|escaped|ran from|run from|escape) (?:their|the) (?:own )?(?:homes?|houses?|villages?|roofs? over their heads?)\b/,
  },
  {
    rule: 'subject-forced-out',
    outcome: 'displaced',
    pattern:
      /^(?:(?:were|was|are|been|being|have|had|has|be|is) )*(?:also )?(?:forced|driven|compelled|made|told|ordered|obliged|pushed|had) (?:out )?(?:to flee|to leave|to abandon|to evacuate|to move|to relocate|to run|from their|from the|out of their|out of the|into the|into exile|off their|to take refuge|to seek|to escape)/,
  },
  {
    rule: 'subject-sheltering',
    outcome: 'displaced',
    pattern:
      /^(?:(?:are|is|were|was|have|had|been|remain|remained|now|still|currently|also) )*(?:sheltering|hiding|taking shelter|taking refuge|living in displacement|homeless|living in (?:displacement |makeshift |temporary |idp )?camps?)\b|^(?:(?:still|now|currently|also) )*(?:remain|remained|remains|stay|stayed) (?:[a-z]+ )?(?:in|at) (?!need)(?:[a-z'-]+ ){0,4}?(?:camps?|sites?|settlements?|shelters?|tents|forests?)\b/,
  },
  {
    rule: 'subject-homeless',
    outcome: 'displaced',
    pattern:
      /^(?:(?:are|is|were|was|have|had|been|left|made|rendered|become|became) )+homeless\b|^(?:(?:have|has|had|are left with|were left with) )?(?:nowhere|no (?:place|roof|house|home)) (?:(?:left|safe) )?to (?:sleep|live|stay|return to|shelter|hide)\b|^(?:have|has|had|are left without|were left without) no (?:shelter|homes?|houses?)\b|^(?:(?:have|had|has) )?(?:become|became|been made|turned into) (?:idps?|refugees|internally displaced|displaced)\b/,
  },
];

/** A negation that tells the outcome: "never came home", "did not survive"; "could not return home" tells of no death. Tested before any other reading of "not" and "never". */
export const NEGATED_PHRASES: readonly { readonly outcome: Outcome; readonly pattern: RegExp; readonly rule: string }[] = [
  {
    rule: 'never-came-home',
    outcome: 'killed',
    pattern:
      /^(?:(?:did|had|have|has|could) )?(?:not|never) (?:survived?|(?:came|come|made it|make it|returned|return) (?:back|home|out|through) alive)\b|^(?:had )?never (?:came|come|made it) home\b/,
  },
  {
    rule: 'never-seen-since',
    outcome: 'missing',
    pattern:
      /^(?:(?:has|have|had|was|were) )?(?:still |yet )?(?:not|never) (?:yet |still )?(?:been )?(?:seen|heard (?:of|from)|found|traced|located|accounted for|reached)(?: (?:again|since))?\b|^(?:cannot|can not|could not|can ?'t|couldn't) (?:yet |still )?be (?:traced|located|reached|contacted|accounted for)\b/,
  },
  {
    rule: 'not-released',
    outcome: 'captured',
    pattern:
      /^(?:(?:has|have|had|was|were|are|is) )?(?:still |yet )?(?:not|never) (?:yet |still )?(?:been )?(?:released|freed|let go|set free)\b/,
  },
  {
    rule: 'not-come-back',
    outcome: 'missing',
    pattern: /^(?:(?:has|have|had|did) )?(?:not|never) (?:come|come back|returned|come home)(?: yet)?$/,
  },
];

/** Passives and participles of words that are no outcome verb by themselves: "were taken prisoner", "shot dead", "made prisoner", "burned alive". */
export const PASSIVE_PHRASES: readonly {
  readonly outcome: Outcome;
  readonly pattern: RegExp;
  readonly rule: string;
  readonly cause?: Cause;
}[] = [
  {
    rule: 'passive-killed-or-wounded',
    outcome: 'killed_or_wounded',
    pattern: /^(?:killed|wounded|injured|dead|hurt|maimed) (?:or|and\/or|and \/ or|\/) (?:killed|wounded|injured|maimed|hurt)\b/,
  },
  {
    rule: 'passive-captured-or-surrendered',
    outcome: 'captured',
    pattern: /^(?:captured or surrendered|surrendered or (?:were |was )?captured)\b/,
  },
  {
    rule: 'passive-taken-prisoner',
    outcome: 'captured',
    pattern:
      /^(?:taken|made|held|kept|captured|being held|seized|led|led away|caught) (?:as )?(?:prisoners?|captive|hostages?|alive|into custody|in custody|away|pows?|prisoners of war)\b/,
  },
  {
    rule: 'passive-rounded-up',
    outcome: 'captured',
    pattern:
      /^(?:rounded up|locked up|picked up|put behind bars|put in (?:jail|prison|custody)|sent to (?:[a-z]+ ){0,2}(?:jail|prison)|thrown (?:into|in) (?:jail|prison)|remanded|dragged (?:away|off|out)|hauled (?:away|in|off)|marched (?:off|away)|taken (?:[.;]|on (?:[a-z]+day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|the (?:same|night|morning|\d+(?:st|nd|rd|th)?))\b(?! (?:to|for|on|by)\b)|overnight|last night|that night|at (?:the|a|gunpoint|night|dawn|checkpoints?)|outside|during (?:the|a) (?:raid|sweep|search|night))|taken to (?:the |a |an |its |their )?(?:[a-z'-]+ ){0,4}?(?:police stations?|barracks|battalions?|prisons?|jails?|interrogation|detention|army camp|army base|military base|military camp|cells?|headquarters)\b|spirited away|whisked away|nabbed|(?:taken|led|pulled) (?:off|away|from) (?:the |a |an |their |his |her )?(?:[a-z]+ )?(?:bus|buses|boats?|vehicles?|cars?|trucks?|trains?|homes?|houses?|checkpoints?|villages?|shops?|markets?|monaster(?:y|ies)|church(?:es)?|schools?|hostels?|offices?|wards?|fields)|(?:taken|seized|rounded up|used|conscripted|grabbed|press-ganged) (?:in |away |off )?for (?:questioning|interrogation|portering|porter duty|porters|forced labou?r|ransom|military (?:training|service)|conscription|use as)|(?:used|taken|made|forced|pressed|kept|employed) (?:[a-z]+ ){0,3}?(?:as|into service as|to (?:serve|work|act) as|to be|to carry|to porter|to guide) (?:[a-z]+ )?(?:human shields?|porters?|guides?|minesweepers?|hostages?|loads?|ammunition|supplies|rice|rations))\b/,
  },
  {
    rule: 'passive-in-custody',
    outcome: 'captured',
    pattern:
      /^(?:(?:are|is|were|was|been|have|had|remain|now|still|being) )+(?:held(?! (?:in (?:high|low|great|the highest|contempt|awe|esteem|reserve|respect)|up|back|responsible|liable|to (?:account|be)|accountable|together|off|out|dear))|kept(?! (?:up|away|out|busy|in (?:the dark|reserve|line|touch)|apart|at|from|on|waiting|guessing|awake|informed|alive|fit))|detained|in (?:the )?(?:custody|detention|captivity)|in (?:jail|prison)|behind bars|under arrest)\b/,
  },
  {
    rule: 'passive-detained',
    outcome: 'captured',
    pattern:
      /^(?:held (?:in|by|after|over|during|on(?! to| for| [.,;]))|(?:prisoners?|captives?|hostages?|pows?)(?! (?:who|said|were))|(?:under|in) (?:the )?(?:junta |police |military )?(?:detention|arrest|custody|captivity|prison)|behind bars|serving (?:[a-z]+ )?(?:sentences?|terms|time))\b/,
  },
  {
    rule: 'passive-shot-dead',
    outcome: 'killed',
    pattern:
      /^(?:shot|gunned|beaten|hacked|slashed|clubbed|strangled|speared|dragged|burn(?:ed|t)|tortured|stabbed|bludgeoned|mown|mowed|cut|struck|wiped|blown|crushed|bombed|found|hanged|hung)(?: [a-z]+){0,2} (?:dead|to death|down|alive|(?<!way )out|to pieces|apart|lifeless|shot dead|to ashes)\b|^(?:lay|lie|lying|left) (?:[a-z]+ ){0,4}?with (?:their|his|her) (?:throats?|heads?) (?:cut|slit|cut off|severed|smashed)\b|^(?:beaten|tortured|injured|wounded|hurt|burned|burnt) so [a-z]+ that (?:he|she|they) (?:later |soon )?died\b|^(?:found|discovered|recovered|dumped|left) with (?:[a-z]+ ){0,3}(?:throats? (?:slit|cut)|hands (?:tied|bound)|bullet (?:wounds|holes)|gunshot wounds|heads? (?:cut off|severed))\b|^(?:torn|blown|ripped) (?:apart|to pieces|to shreds)\b|^(?:finished off|done away with|buried under (?:the )?(?:rubble|debris))\b/,
  },
  {
    rule: 'passive-shot-and-killed',
    outcome: 'killed',
    pattern:
      /^(?:shot|tortured|beaten|arrested|captured|detained|stabbed|ambushed|abducted|taken away|burned|raped)(?: [a-z]+){0,2} and (?:then |later |subsequently )?(?:killed|murdered|executed|burned|shot dead|beheaded)\b/,
  },
  {
    rule: 'passive-shot',
    outcome: 'killed',
    pattern:
      /^shot(?: (?:by|on|when|as|while|because|outside|yesterday|today|after|during|inside|there|near|beside|against|from behind|one (?:by|after)|execution-style|with (?:his|her|their) hands|in (?:groups?|batches|pairs|turn|cold blood|front of|twos|threes|a (?:row|line|field|ditch|pit))|at (?:the (?:edge|side|foot|back)|dawn))\b(?! (?:and|or))| ?[,.;]?$|[,.;])/,
  },
  { rule: 'passive-shot-close', outcome: 'killed', pattern: /^shot (?:at (?:close|point)|in the (?:head|back of the head)|from close)/ },
  {
    rule: 'passive-put-to-death',
    outcome: 'killed',
    pattern:
      /^(?:put to death|(?:sent|dispatched|despatched) to (?:the (?:next|other) world|(?:an? )?(?:early )?(?:their |his |her )?(?:deaths?|graves?|maker|ancestors|end)|hell|kingdom come|eternity)|hanged(?! (?:him|her|them)sel)|burned alive|burnt alive|buried alive|reduced to ashes)\b/,
  },
  // "Eight people were hit, some fatally"
  {
    rule: 'passive-hit-some-fatally',
    outcome: 'killed_or_wounded',
    pattern:
      /^(?:hit|struck|shot|wounded|injured)(?: by [a-z ]{3,30})? , (?:some|several|many|most|at least one|one|two|three|a few) (?:of (?:them|whom) )?(?:fatally|mortally)\b/,
  },
  {
    rule: 'passive-hit',
    outcome: 'wounded',
    pattern:
      /^hit(?: [.,;]|$)|^(?:hit|struck|grazed|pierced) by (?:[a-z]+ ){0,2}?(?:shrapnel|fragments?|bullets?|gunfire|splinters?|debris)\b|^(?:shot|hit|struck|injured|wounded) in (?:the|his|her|their|both|one) (?:[a-z]+ )?(?:legs?|arms?|shoulders?|hands?|foot|feet|thighs?|knees?|hip|eyes?|stomach|abdomen|chest|back|neck|face|buttocks?|ankle|waist)\b/,
  },
  {
    rule: 'passive-done-to-death',
    outcome: 'killed',
    pattern:
      /^(?:done to death|bled to death|cut down|interred|put in the ground|hanged(?! (?:him|her|them)sel)|strung up|blown up|mowed down|mown down|cut to pieces)\b/,
  },
  {
    rule: 'passive-herded',
    outcome: 'captured',
    pattern:
      /^(?:(?:forced|pushed|shoved|thrown|loaded) (?:in|on)to (?:a |an |the |their |military |army |police )*(?:[a-z]+ )?(?:vans?|trucks?|cars?|vehicles?|pick-?ups?|lorr(?:y|ies)|bus(?:es)?|boats?)\b|herded (?:into|onto|off|together)|hauled (?:off|away|out)|led (?:off|away)|carried off|driven off|bundled (?:into|off)|under lock and key|pressed into service)\b/,
  },
  {
    rule: 'passive-burned-inside',
    outcome: 'killed',
    pattern:
      /^(?:burned|burnt) (?:up )?(?:(?:along |together )?with (?:his|her|their|the) (?:[a-z]+ )?(?:houses?|homes?|huts?|barns?|cattle|rice|possessions)\b|inside|in (?:the|a|his|her|their) (?:[a-z]+ )?(?:houses?|homes?|mills?|monastery|huts?|barns?|church|cars?|trucks?|vans?|warehouse|shed|schools?|shops?|stable))\b/,
  },
  {
    rule: 'passive-burnt',
    outcome: 'wounded',
    pattern:
      /^(?:burned|burnt|scalded)\b(?! (?:to|alive|down|out|the|their|its|his|a|an|all|some|about|around|over|more|at|up|down|many|several|dozens|hundreds|\d[\d,]*|[a-z]+ (?:houses?|homes?|villages?|huts?))\b)/,
  },
  // "Eleven fighters have been lost in Kawkareik"
  { rule: 'passive-sacrificed', outcome: 'killed', pattern: /^sacrificed\b(?! (?:their|his|her|to the|in vain|for profit))/ },
  {
    rule: 'passive-lost',
    outcome: 'killed',
    pattern:
      /^lost (?:in|during|so far|this|since|on|there|defending|fighting|to (?:mines|drones|snipers|shells|air ?strikes|artillery))\b(?! (?:the )?(?:jungle|forest|woods|mountains|hills|way|sea|translation|transit|thought|contact))/,
  },
  { rule: 'passive-buried', outcome: 'killed', pattern: /^(?:buried|cremated|laid to rest)\b/ },
  { rule: 'passive-hurt', outcome: 'wounded', pattern: /^(?:hurt|hospitali[sz]ed|maimed)\b/ },
  {
    rule: 'passive-harmed',
    outcome: 'killed_or_wounded',
    pattern: /^(?:left )?(?:killed and wounded|dead and wounded|dead or wounded|dead or injured)\b/,
  },
  { rule: 'passive-missing', outcome: 'missing', pattern: /^(?:reported missing|listed as missing|left missing)\b/ },
  {
    rule: 'passive-moved',
    outcome: 'displaced',
    pattern:
      /^(?:left homeless|made homeless|rendered homeless|forced to flee|forced from|forced out|driven from|driven out|driven into|chased from)\b/,
  },
];

/** Active verbs whose object needs more words to tell: "took 17 soldiers prisoner", "took away over 40 people", "put four men to death", "left six dead". */
/** Whom a shop, a party or a troupe loses without anybody's death, and where to: "lost 20 customers", "lost five dancers to better paid jobs". */
export const LOST_TO_OTHERS =
  /^(?:customers?|clients?|tourists?|visitors?|guests?|subscribers?|viewers?|readers?|listeners?|voters?|supporters?|investors?|donors?|seats?)\b|\bto (?:the )?(?:cold|heat|fever|illness|disease|malaria|cancer|hunger|old age|floods?|covid-19|covid|river|snake ?bites?|cholera|tuberculosis)\b|\bto (?:[a-z-]+ ){0,2}(?:jobs?|rivals?|competitors?|employers?|work|offers?|retirement|emigration)\b/;

/** Why people go who flee from nothing: "crossed into Thailand for work". */
export const GOING_FOR =
  /\b(?:for (?:[a-z-]+ )?(?:work|jobs?|school|studies|pilgrimage|the (?:holidays?|festival|feast|wedding|funeral|market|meeting|talks|ceremony|training|game|match))|in search of (?:[a-z-]+ )?(?:work|jobs?)|to (?:find work|work|study|shop|trade|pray|vote|attend|visit|celebrate|take part))\b/;

export const OBJECT_VERBS: ReadonlyMap<
  string,
  'take' | 'leave' | 'lose' | 'force' | 'find' | 'shoot' | 'claim' | 'suffer' | 'hold' | 'see' | 'have'
> = new Map([
  ['took', 'take'],
  ['take', 'take'],
  ['taking', 'take'],
  ['taken', 'take'],
  ['takes', 'take'],
  ['left', 'leave'],
  ['leaving', 'leave'],
  ['leave', 'leave'],
  ['leaves', 'leave'],
  ['lost', 'lose'],
  ['lose', 'lose'],
  ['losing', 'lose'],
  ['loses', 'lose'],
  ['forced', 'force'],
  ['forcing', 'force'],
  ['drove', 'force'],
  ['driving', 'force'],
  ['driven', 'force'],
  ['sent', 'force'],
  ['sending', 'force'],
  ['made', 'force'],
  ['prompting', 'force'],
  ['prompted', 'force'],
  ['caused', 'force'],
  ['causing', 'force'],
  ['found', 'find'],
  ['recovered', 'find'],
  ['collected', 'find'],
  ['retrieved', 'find'],
  ['discovered', 'find'],
  ['counted', 'find'],
  ['buried', 'find'],
  ['cremated', 'find'],
  ['saw', 'find'],
  ['finding', 'find'],
  ['recovering', 'find'],
  ['led', 'take'],
  ['leading', 'take'],
  ['dragged', 'take'],
  ['hauled', 'take'],
  ['herded', 'take'],
  ['marched', 'take'],
  ['kept', 'take'],
  ['keeping', 'take'],
  ['keeps', 'take'],
  ['using', 'take'],
  ['used', 'take'],
  ['have', 'have'],
  ['has', 'have'],
  ['had', 'have'],
  ['shot', 'shoot'],
  ['shooting', 'shoot'],
  ['gunned', 'shoot'],
  ['beat', 'shoot'],
  ['burned', 'shoot'],
  ['burnt', 'shoot'],
  ['hacked', 'shoot'],
  ['tortured', 'shoot'],
  ['stabbed', 'shoot'],
  ['beating', 'shoot'],
  ['torturing', 'shoot'],
  ['claimed', 'claim'],
  ['claiming', 'claim'],
  ['cost', 'claim'],
  ['costing', 'claim'],
  ['claim', 'claim'],
  ['claims', 'claim'],
  ['costs', 'claim'],
  ['took', 'take'],
  ['suffered', 'suffer'],
  ['suffering', 'suffer'],
  ['sustained', 'suffer'],
  ['inflicted', 'suffer'],
  ['inflicting', 'suffer'],
  ['recorded', 'suffer'],
  ['reported', 'suffer'],
  ['documented', 'suffer'],
  ['registered', 'suffer'],
  ['verified', 'suffer'],
  ['confirmed', 'suffer'],
  ['holds', 'hold'],
  ['hold', 'hold'],
  ['holding', 'hold'],
  ['held', 'hold'],
]);
