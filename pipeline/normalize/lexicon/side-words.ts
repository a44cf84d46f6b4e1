import type { Side } from '../../../schemas/vocabulary.ts';

const list = (words: string): readonly string[] => words.trim().split(/\s*,\s*/);

/** Words before a noun that tell the side: "regime forces", "anti-junta fighters", "Chinese citizens". */
const MODIFIERS: Readonly<Partial<Record<Side, readonly string[]>>> = {
  junta: list(`
    junta, junta's, regime, regime's, military, military's, army, army's, government, government's, tatmadaw, sit-tat, sac, sac's, sspc, council, military council, military council's, military's, mac,
    pro-junta, pro-regime, pro-military, pro-army, pro-government, junta-backed, regime-backed, military-backed, army-backed, junta-aligned,
    regime-aligned, military-aligned, military-affiliated, junta-affiliated, junta-allied, junta-trained, military-trained, junta-appointed, regime-appointed, junta-controlled, regime-controlled, military-controlled, junta-run, military-run, army-run, police, riot, navy, naval,
    air force, infantry, artillery, airborne, security, border guard, bgf, bgp, militia, pyu, saw, htee, fascist,
    dictatorship, dictatorial, coup, myanmar, burmese, burma, usdp, state, light infantry, conscripted, drafted`),
  resistance: list(`
    resistance, rebel, insurgent, guerrilla, guerilla, anti-regime, anti-junta, anti-coup, anti-military, anti-dictatorship, anti-government, revolutionary, revolution,
    revolution's, opposition, allied, alliance, alliance's, brotherhood, ethnic armed, ethnic minority armed, ethnic minority, minority armed, ethnic, eao, ero, pdf, pdf's, ldf, cdf, pdt, nug, nug's, nug-led, nug-affiliated, nug-linked, pdf-linked, pdt, local defense, local defence, people's defense, people's defence, people's defence force,
    people's defense force, defense force, defence force, defence, defense, liberation, karen, kayin, karenni, kayah, kachin, chin, zomi, arakan, arakanese, rakhine, ta'ang, palaung, kokang, kayan, underground, urban guerrilla, ug, terrorist, extremist, joint, combined, kia-led, aa-led, knla-led, knu-led, tnla-led, spring revolution, resistance-aligned, gen z`),
  other: list(`
    chinese, thai, indian, bangladeshi, bangladesh, lao, laotian, vietnamese, filipino, japanese, korean, russian, ukrainian, american, us, british, french, australian, taiwanese, malaysian, indonesian, kenyan, ethiopian, foreign, manipuri, meitei, naga,
    mizoram, manipur, nepali, nepalese, pakistani, rohingya, muslim, wa, unidentified, unknown`),
};

const sides = new Map<string, Side>();
for (const [side, words] of Object.entries(MODIFIERS) as [Side, readonly string[]][]) for (const word of words) sides.set(word, side);

/** Modifier in lower case to the side it names. */
export const SIDE_MODIFIERS: ReadonlyMap<string, Side> = sides;

/** Foreign only with these nouns: "Chinese citizens", yet "ethnic Chinese residents" live in Myanmar; "Rohingya villagers" are no armed group. */
export const FOREIGN_MODIFIERS: ReadonlySet<string> = new Set(
  (MODIFIERS.other ?? []).filter((word) => !['rohingya', 'muslim', 'wa', 'naga', 'unidentified', 'unknown'].includes(word)),
);

/** Peoples of Myanmar: they name a side before fighters and forces only. */
export const PEOPLES: ReadonlySet<string> = new Set(
  list(
    "karen, kayin, karenni, kayah, kachin, chin, zomi, arakan, arakanese, rakhine, ta'ang, palaung, kokang, kayan, rohingya, muslim, wa, naga, ethnic, mon",
  ),
);

/** Words between a modifier and its noun, or before both, that say nothing of the side: "local armed resistance fighters". */
export const NEUTRAL_MODIFIERS: ReadonlySet<string> = new Set(
  list(`local, regional, armed, young, old, elderly, senior, junior, other, more, dead, fallen, injured, wounded, captured, surrendered, surrendering, fleeing, retreating, remaining, active, former,
    unarmed, innocent, nearby, many, several, dozens, ordinary, military-age, high-ranking, low-ranking, non-commissioned, commissioned, ground, special, main, large, small, new, various, different, female, male`),
);
