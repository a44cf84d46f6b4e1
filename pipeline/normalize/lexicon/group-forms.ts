import type { Side } from '../../../schemas/vocabulary.ts';

/** A group that no table lists, told by the shape of its name. */
export interface GroupForm {
  /** Words without which the form cannot stand: tested before the pattern. */
  readonly gate: RegExp;
  readonly pattern: RegExp;
  readonly side: Side;
  readonly actorType: string;
}

const NAME = "[A-Z][\\w'-]*";
const TIER = '(?:Battalion|Brigade|Company|Column|Division|Unit)';

export const GROUP_FORMS: readonly GroupForm[] = [
  {
    // "Chaung-U PDF", "Yinmabin District PDF Battalion 3", "Southern YSO PDF", "Upper Lake PDFs"
    gate: /\b(?:PDF|PDT|LDF|CDF|LPDF|UG)s?\b/,
    pattern: new RegExp(
      `\\b(?:${NAME} ){1,4}(?:PDFs?|PDTs?|LDFs?|CDFs?|LPDFs?|UGs?)\\b(?:-${NAME})?(?: ${TIER}(?: No\\.?)? ?\\(?\\d+\\)?)?`,
      'g',
    ),
    side: 'resistance',
    actorType: 'ldf',
  },
  {
    // "PDF-Sagaing", "CDF-Mindat", "LDF Hakha", "PDF Battalion 12"
    gate: /\b(?:PDF|CDF|LDF|PDT)\b/,
    pattern: new RegExp(`\\b(?:PDF|CDF|LDF|PDT)(?:-| - | )${NAME}(?: ${NAME})?(?:(?: No\\.?)? ?\\(?\\d+\\)?)?`, 'g'),
    side: 'resistance',
    actorType: 'ldf',
  },
  {
    // "Black Hill Revolution Force", "Lake People's Defense Team", "Young Lion Guerrilla Column"
    gate: /Revolution|Resistance|Guerr?illa|Liberation|Defen[cs]e|Anti-[DJ]|Underground|Special Operation/,
    pattern: new RegExp(
      `\\b(?:${NAME} ){0,5}(?:Revolution(?:ary)?|Resistance|Guerrilla|Guerilla|Liberation|Self-Defen[cs]e|(?:People's|Local|Home|Nationalities|National|Youth) Defen[cs]e|Defen[cs]e|Anti-Dictatorship|Anti-Junta|Underground|Special Operations?)(?: ${NAME}){0,2} (?:Forces?|Army|Armies|Teams?|Groups?|Columns?|Fronts?|Organi[sz]ations?|Battalions?|Brigades?|Units?|Alliance|Network)\\b`,
      'g',
    ),
    side: 'resistance',
    actorType: 'ldf',
  },
  {
    // "Night Owl Column", "Red Buffalo Guerrillas"
    gate: /Column|Guerr?illa|Warriors|Brotherhood/,
    pattern: new RegExp(`\\b(?:${NAME} ){1,4}(?:Column|Guerrillas?|Guerillas?|Warriors|Brotherhood)\\b`, 'g'),
    side: 'resistance',
    actorType: 'ldf',
  },
  {
    // "IB 236", "LIB-345", "LIBs 233", "MOC 15", "Battalion 504 of the army" only with its branch
    gate: /\b(?:IB|LIB|LID|MOC|ROC|TOC|AB|TB|BGP|BGF)s?\b/,
    pattern: /\b(?:IB|LIB|LID|MOC|ROC|TOC|AB|TB|BGP|BGF)s?(?:[ -]| No\.? ?)\(?\d+\)?/g,
    side: 'junta',
    actorType: 'military_unit',
  },
  {
    // "Light Infantry Battalion (LIB) 504", "Division 77", "Artillery Battalion No. 5", "Military Operations Command 12"
    gate: /Battalion|Division|Regiment/,
    pattern:
      /\b(?:No\.? ?\d+ )?(?:(?:Light )?Infantry |Artillery |Tank |Armou?red |Police |Engineering |Signals? |Border Guard (?:Police )?|Combat Police |Logistics? )(?:Battalion|Division|Regiment)s?\b(?: \([A-Z]+\))?(?:(?: No\.?)? ?\(?\d+\)?)?/g,
    side: 'junta',
    actorType: 'military_unit',
  },
  {
    gate: /\d(?:st|nd|rd|th) /,
    pattern:
      /\b\d{1,3}(?:st|nd|rd|th) (?:(?:Light )?Infantry |Artillery |Tank |Armou?red |Police )?(?:Battalion|Division|Regiment|Military Operations? Command)\b/g,
    side: 'junta',
    actorType: 'military_unit',
  },
  {
    gate: /Division|Command/,
    pattern:
      /\b(?:Division \d{2,3}|(?:No\.? ?\d+ )?(?:Military|Regional|Tactical) Operations? Command(?: \([A-Z]+\))?(?:(?: No\.?|-)? ?\d+)?|(?:North|South|East|West)(?:-?[Ee]ast|-?[Ww]est)?(?:ern)? (?:Regional )?(?:Military )?Command)\b/g,
    side: 'junta',
    actorType: 'military_unit',
  },
  {
    // "Ma Chan Thar militia", "Pa-O militia", "Kutkai People's Militia"
    gate: /[Mm]ilitia|BGF/,
    pattern: new RegExp(`\\b(?:${NAME} ){1,3}(?:[Mm]ilitia|[Mm]ilitiamen|BGF)\\b`, 'g'),
    side: 'junta',
    actorType: 'militia',
  },
];
