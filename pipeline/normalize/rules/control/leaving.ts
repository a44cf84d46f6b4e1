import * as verbs from '../../lexicon/control-verbs.ts';
import type { Scene } from '../scene.ts';
import { agentLeft, agentRight, ownerOf, rightBefore } from './agents.ts';
import { code, each, firstPassive, isAlsoPassive, isArmed, isPassiveAt, isUnreal, words } from './clause.ts';
import { exemplars, gapped } from './lists.ts';
import type { Push } from './mention.ts';
import { objectsLeft, objectsOfRelative, objectsRight } from './objects.ts';
import { partAlone } from './parts.ts';

const DRIVEN = /^forced/;

/** What somebody else's town is left as. */
const LEFT_SO =
  /^(?:alone|in (?:peace|ruins|tatters|darkness|flames|ashes|limbo|chaos|shambles|the dark)|without|untouched|intact|unscathed|isolated|cut off|exposed|vulnerable|homeless|unprotected|to (?:its|their|burn|rot|fend)|a ghost|with (?:no|little|only)|largely|mostly|half|badly) /;

const ON_THE_WAY =
  /\b(?:columns?|convoys?|patrols?|reinforcements|flotilla|ships?|vessels?|boats?|vehicles?)(?: (?:that|which|had|has|have))*$/;

/** Between a verb of leaving and "from": "withdrew on D1 from", "fled in disarray D2 from". */
const MANNER =
  /^(?:(?:(?:all|most|some|many) (?:of )?)?(?:its|their|his|our) (?:last |remaining |own |[a-z]+ )?(?:A\d+|troops|forces|soldiers|fighters|men|units|personnel) )?(?:(?:D\d+|on|in|under|at|after|early|late|hastily|quietly|disarray|haste|fire|pressure|panic|a|the|night|nightfall|dawn|morning|evening|hurry|without|fight|order|good|orderly|manner|that|day|same|voluntarily|temporarily|altogether|completely|entirely|again|back|later|earlier|overnight|darkness|cover|of(?= darkness)|,|(?:to|towards?|into) P\d+) ){0,7}(?:from|out of)(?= )/;

/** "80 soldiers retreating from P1 were ambushed": who they are, no word that a place was left. */
export const isAttributive = (scene: Scene, i: number, next: number, matched: string): boolean =>
  /^[a-z]+ing\b/.test(matched) &&
  isArmed(scene.items[i - 1]) &&
  /^(?:out )?(?:from|of) (?:[a-zA-Z0-9'-]+ ){1,6}?(?:was|were|had|have|are|is|has|came|ran|fell|met|hit)\b/.test(
    words(scene, next, next + 9),
  );

/** One officer who leaves takes no garrison with him. */
const PERSON =
  /^(?:an? )?(?:wounded|injured|brigadier|general|colonel|lieutenant|major|captain|officials?|minister|administrator|commander|envoy|officers?|prisoners?)|(?:chief|leader|spokes(?:man|woman|person)|minister|general)$/i;

/** "The commander of B1 was", "S1 commander and his family were", "families of the A1 had been", "wounded soldiers were": people are taken out, no garrison goes. */
const SOME_PEOPLE =
  /(?:\b(?:captain|commander|officer|chief|administrator|wife|wives|famil(?:y|ies)|relatives|wounded|injured|bodies|remains|staff)s?|([AC]\d+))(?: of (?:the |its |their )?(?:[a-z]+ )?[A-Z]\d+(?: [a-zA-Z]+\d*)?)?(?: and (?:his|her|their|its) (?:[a-z]+ )?[a-zA-Z]+\d*)?(?: (?:had|has|have|later|then|also))* (?:was|were|been|being)$/;
export const arePeople = (scene: Scene, i: number): boolean => {
  const match = SOME_PEOPLE.exec(words(scene, Math.max(0, i - 10), i));
  if (match?.[1] === undefined) return match !== null;
  const head = scene.items.find((item) => item.code === match[1]);
  return head?.sign === 'C' || PERSON.test(head?.actor?.name ?? '') || /^(?:captain|commander|officer)/i.test(head?.word ?? '');
};

/** "3,000 people who have left P1", "two nuns not heard from since they left P1": no garrison. "Residents said A1 troops had left" is one. */
const CIVILIANS_LEAD =
  /\b(?:people|persons|residents|villagers|civilians|families|women|nuns|monks|refugees|locals|students|workers|C\d+)\b(?!.*\b(?:A\d+|troops|soldiers|forces|fighters|army|military|units?|columns?|garrison)\b)/i;

/** "had been entrenched in S1", "stationed in P1" before "fled": what is left is named where they stood. */
const stoodIn = (scene: Scene, i: number): readonly number[] => {
  const lead =
    /\b(?:entrenched|stationed|based|dug in|positioned|posted|holed up|deployed|garrisoned|encamped|installed|billeted)(?: themselves| itself)? (?:in|at|on)(?: the)? (?=[A-Z])/.exec(
      scene.text.slice(0, scene.at[i] ?? 0),
    );
  if (lead === null) return [];
  const from = scene.at.findIndex((at) => at >= lead.index + lead[0].length);
  return objectsRight(scene, from);
};

/** "From P1 the A2 withdrew": the place left opens the clause. */
const fronted = (scene: Scene, i: number): readonly number[] => {
  // "S1 , from which the A2 withdrew"
  const relative =
    /([PS]\d+) (?:, )?(?:from|out of) which (?:the |its |[a-z]+ )?(?:[A-Z]\d+ |they |it )(?:had |have |has )?(?:[a-z]+ly )?$/.exec(
      scene.text.slice(0, scene.at[i] ?? 0),
    );
  if (relative?.[1] !== undefined) return [scene.items.findIndex((x) => x.code === relative[1])];
  const match = /(?:^|; |, |that )from (?:the )?(?:[A-Z]\d+ of )?([PS]\d+)\b/.exec(scene.text.slice(0, scene.at[i] ?? 0));
  return match?.[1] === undefined ? [] : [scene.items.findIndex((x) => x.code === match[1])];
};

/** What those did who then went away again. */
const HIT_AND_GONE =
  /\b(?:raided|ambushed|shelled|fired|bombed|torched|looted|shot|clashed|patrolled|searched|detonated|opened fire)\b[^;.]* (?:and|then|before)(?: then| later| quickly| soon)*$/;

/** "S1 's 40 soldiers fled": from there. */
const ownersOf = (scene: Scene, i: number): readonly number[] => {
  const match = /([SB]\d+) 's (?:\d+ |last |remaining |about |some |own |[a-z]+ ){0,3}A\d+ (?:had |have |all |then |later |soon )*$/.exec(
    scene.text.slice(0, scene.at[i] ?? 0),
  );
  return match?.[1] === undefined ? [] : [scene.items.findIndex((x) => x.code === match[1])];
};

/** "The garrison at S1 slipped away". */
const garrisonAt = (scene: Scene, i: number): readonly number[] => {
  const match = /(?:garrison|defenders|occupants|[SB]\d+) (?:at|in|of|on|inside) (?:the )?(?:[a-z]+ )?([SP]\d+)\b/.exec(
    scene.text.slice(0, scene.at[i] ?? 0),
  );
  const head = match === null ? '' : (match[0].split(' ')[0] ?? '');
  const keeper = scene.items.find((x) => x.code === head);
  if (match?.[1] === undefined || (keeper !== undefined && !/^garrison$/.test(keeper.word ?? keeper.site?.name ?? ''))) return [];
  return [scene.items.findIndex((x) => x.code === match[1])];
};

/** "The A1 withdrew from P1 and S2", "pulled its fighters out of P3", "was forced to retreat". */
const readWithdrawing = (scene: Scene, push: Push): void =>
  each(scene, verbs.LEAVE_FROM, (i, next, matched) => {
    const ordered = /\b(?:was|were|been) ordered to$/.test(words(scene, i - 3, i));
    if ((isUnreal(scene, i) && !isPassiveAt(scene, i) && !ordered) || arePeople(scene, i)) return;
    if (isAttributive(scene, i, next, matched) || (/^cleared out/.test(matched) && isPassiveAt(scene, i))) return;
    if (DRIVEN.test(matched) && !isPassiveAt(scene, i)) return;
    const manner = MANNER.exec(scene.text.slice(scene.at[next] ?? scene.text.length));
    const lead = manner === null ? next : next + manner[0].trim().split(' ').length - 1;
    const from = /^(?:from|of|out)$/.test(code(scene, lead));
    const at = from ? (/^(?:of|from)$/.test(code(scene, lead + 1)) ? lead + 2 : lead + 1) : next;
    const part = from ? Math.max(partAlone(scene, at), /^(?:it|them)$/.test(code(scene, at)) ? 1 : 0) : 0;
    if (part > 0) {
      const agent = agentLeft(scene, i);
      if (agent.side === 'civilian') return;
      push('withdrew', i, at + part, /^(?:it|them)$/.test(code(scene, at)) ? [at] : [-1], agent, 'left', at);
      const also = /^(?:and|,)(?: (?:, )?D\d+ ,)? from(?= )/.exec(scene.text.slice(scene.at[at + part] ?? scene.text.length));
      if (also !== null) push('withdrew', i, next, objectsRight(scene, at + part + also[0].split(' ').length), agent, 'left', at + part);
      return;
    }
    const right = from ? objectsRight(scene, at) : [];
    const members = right.length === 0 || scene.items[right[0] ?? 0]?.site?.group === true ? exemplars(scene, at) : [];
    const objects = from
      ? members.length > 0
        ? members
        : right
      : [...fronted(scene, i), ...stoodIn(scene, i), ...garrisonAt(scene, i), ...ownersOf(scene, i)];
    const agent = agentLeft(scene, i);
    if (
      agent.side === 'civilian' ||
      (agent.actor === null && !agent.pronoun && agent.keeper !== true) ||
      PERSON.test(agent.actor?.name ?? '')
    )
      return;
    const flight = /^(?:fled|flee|fleeing|depart|moved|moving|move|escaped)/.test(matched);
    if (flight && (objects.length === 0 || agent.actor === null)) return;
    // "Soldiers who escaped from LIB 372": deserters leave no post
    if (/^(?:escaped|fled|flee)/.test(matched) && scene.items[objects[0] ?? -1]?.site?.unitOnly === true) return;
    if (flight && from && !/^(?:the|its|their|P\d+|S\d+)$/.test(code(scene, at))) return;
    const leaving =
      /(?:before|then|and) $/.test(`${words(scene, i - 1, i)} `) &&
      /^(?:withdrawing|retreating|pulling (?:out|back)|moving out)$/.test(matched);
    if (objects.length === 0 && !leaving) {
      // "raided an army gate and withdrew": nothing of it was ever theirs
      if (HIT_AND_GONE.test(words(scene, i - 18, i))) return;
      if (
        from ||
        !/^(?:withdrew|withdrawn|retreated|retreat|withdraw|pulled|fell back|left in|drew back|moved out|slipped|made (?:off|away)|decamped|got out|cleared out)/.test(
          matched,
        )
      )
        return;
      // "withdrew to the east", no "withdrew to P1"
      if (
        (/^(?:to|into|towards?|toward|across|behind)$/.test(code(scene, next)) ||
          /^(?:on|in|inside) (?:the |its )?(?:[a-z]+ )?[PSB]\d/.test(words(scene, next, next + 4))) &&
        !/^in P\d+ /.test(scene.text) &&
        !/\bthere(?: had| have| then| later| already)*$/.test(words(scene, i - 4, i)) &&
        !/^(?:to|towards?|into) the (?:north|south|east|west|hills?|mountains?|jungles?|forests?|woods)(?: |$)/.test(
          `${words(scene, next, next + 3)} `,
        )
      )
        return;
      if (/^(?:retreat|withdraw)$/.test(matched) && !/\b(?:forced|compelled|obliged|made|had) to$/.test(words(scene, i - 2, i))) return;
      if (/(?:ing|s|out|back)$/.test(matched) && !/(?:pulled|moved|got|cleared) out|(?:pulled|drew|fell) back/.test(matched)) return;
    }
    push('withdrew', i, next, objects.length === 0 ? [-1] : objects, agent, 'left', i);
  });

/** "The A1 abandoned S2", "gave up P1", "P3 , which the A1 had left". */
const readAbandoning = (scene: Scene, push: Push): void =>
  each(scene, verbs.LEAVE_OBJECT, (i, next, matched) => {
    if (isUnreal(scene, i) || isPassiveAt(scene, i)) return;
    const it = /^(?:it|them|both)$/.test(code(scene, next));
    if (
      /^(?:left|quit|surrendered|leave|leaves|fled|flees?|fleeing)$/.test(matched) &&
      !it &&
      !/^(?:[PS]\d+|the|its|their)$/.test(code(scene, next)) &&
      !/^(?:some|several|a few|many|most|all|two|three|four|five|\d+) (?:of (?:its|their) )?(?:[a-z-]+ ){0,2}[TSB]\d+ .{0,30}(?:among them|including|such as|namely) /.test(
        `${words(scene, next, next + 12)} `,
      )
    )
      return;
    if (/^(?:left|leave|leaves|quit)$/.test(matched) && CIVILIANS_LEAD.test(words(scene, i - 14, i))) return;
    if (/^hand(?:ed|ing)? (?:back|over)/.test(matched) && code(scene, next) === 'to') return;
    const direct = objectsRight(scene, next);
    const members = exemplars(scene, next);
    const grouped = direct.length === 0 || scene.items[direct[0] ?? 0]?.sign === 'T' || scene.items[direct[0] ?? 0]?.site?.group === true;
    const right = grouped && members.length > 0 ? members : direct;
    const behind = right.at(-1);
    // "ceded P1 to the A2": the A2 has it
    const to = behind !== undefined && /^(?:ced|surrender)/.test(matched) ? agentRight(scene, behind + 1, /\bto(?: the)?$/) : null;
    if (to !== null) return push('captured', i, next, right, { actor: to, pronoun: false }, 'ceded', i);
    const objects =
      right.length > 0
        ? right
        : / [PST]\d+ up$/.test(matched)
          ? [next - 2]
          : / (?:it|them) (?:up|go)$/.test(matched)
            ? [next - 2]
            : it && /^(?:abandon|vacat|evacuat|relinquish|desert|g[ai]ve|giv|left|leav|quit)/.test(matched)
              ? [code(scene, next) === 'both' ? next : -1]
              : objectsOfRelative(scene, i);
    const agent = agentLeft(scene, i);
    if (objects.length === 0 || agent.side === 'civilian' || PERSON.test(agent.actor?.name ?? '')) return;
    // "a column that left P1": where it set out, not what it gave up
    if (
      /^(?:left|leave|leaves)$/.test(matched) &&
      (ON_THE_WAY.test(words(scene, i - 5, i)) ||
        /\bsince (?:it|they|he)(?: had| first)?$/.test(words(scene, i - 4, i)) ||
        // "a minister left P1 for P2": only troops give up what they leave
        (code(scene, next + 1) === 'for' &&
          !/\b(?:troops|soldiers|forces|fighters|we|they|A\d+)$/.test(
            words(scene, i - 3, i).replace(/ (?:have|has|had|later|then)\b/g, ''),
          )) ||
        /\b(?:columns?|convoys?|reinforcements?|flotillas?|warships?|patrols?)$/i.test(agent.actor?.name ?? ''))
    )
      return;
    // "left P1 alone", "leaves P2 without power"
    if (/^(?:left|leaves?)$/.test(matched) && behind !== undefined && LEFT_SO.test(`${words(scene, behind + 1, behind + 4)} `)) return;
    if (
      /^fle/.test(matched) &&
      (agent.actor === null ||
        (/\b(?:those|people|who)\b/.test(words(scene, i - 4, i)) &&
          !/ (?:A\d+|troops|soldiers) (?:, )?who (?:had |have )?$/.test(` ${words(scene, i - 5, i)} `)))
    )
      return;
    const subject = code(scene, rightBefore(scene, i));
    if (agent.actor === null && agent.side == null && agent.keeper !== true && !/^(?:it|they|he|we|who)$/.test(subject)) return;
    push('withdrew', i, next, objects, agent, 'abandoned', i);
  });

/** "S1 was abandoned by the A2", "the camp had been vacated", "S3 have been emptied of troops". */
const readAbandoned = (scene: Scene, push: Push): void =>
  each(scene, verbs.LEFT_PASSIVE, (i, next) => {
    if (!(isPassiveAt(scene, i) || isAlsoPassive(scene, i, next)) || isUnreal(scene, i) || arePeople(scene, i)) return;
    const objects = objectsLeft(scene, isPassiveAt(scene, i) ? i : firstPassive(scene, i));
    const first = objects[0];
    if (first === undefined) return;
    const by = agentRight(scene, next, /\bby\b/);
    const owner = ownerOf(scene, first);
    const sign = scene.items[first]?.sign;
    const keepers = /^by (?:its|the) (?:last )?(?:defenders|garrison|occupants|soldiers|[BS]\d+)/.test(words(scene, next, next + 5));
    const another =
      sign === 'P' &&
      /(?:^| )(?:another|second|third|fourth|last|other|one) , (?:in|at|near)(?: the)?$/.test(words(scene, first - 4, first));
    if (by === null && owner === null && sign !== 'S' && !keepers && !another) return;
    // "S1 was abandoned on D2 , that of P3 a day later": the verb is said once
    const more = gapped(scene, next).filter((o) => !objects.includes(o));
    push('withdrew', i, next, [...objects, ...more], { actor: by, side: by === null ? owner : null, pronoun: false }, 'was-abandoned', i);
  });

/** "The first to be given up was S1": what was left behind its verb. */
const readLeftFirst = (scene: Scene, push: Push): void =>
  each(scene, verbs.LEFT_FIRST_WAS, (i, next) => {
    const objects = objectsRight(scene, next).filter((o) => /^[PS]$/.test(scene.items[o]?.sign ?? ''));
    const by = scene.items.slice(i, next).find((x) => isArmed(x))?.actor ?? agentRight(scene, next, /\bby\b/);
    if (objects.length > 0 && !isUnreal(scene, i)) push('withdrew', i, next, objects, { actor: by, pronoun: false }, 'was-abandoned', i);
  });

/** "its withdrawal from P1 on D2": done, not planned or demanded. */
const readWithdrawal = (scene: Scene, push: Push): void => {
  each(scene, verbs.LEAVE_COMPLETED, (i, next) => {
    const agent = agentLeft(scene, i);
    if (!isUnreal(scene, i) && agent.side !== 'civilian' && (agent.actor !== null || agent.side != null))
      push('withdrew', i, next, [-1], agent, 'withdrawal-from', i);
  });
  each(scene, verbs.LEAVE_NOUN, (i, next) => {
    if (/\b(?:plan|planned|demand|demanded|ordered?|possible|agreed|expected|negotiat|urg|call)\w*\b/.test(words(scene, i - 5, i))) return;
    const objects = objectsRight(scene, next);
    if (objects.length === 0) return;
    const inside = scene.items.slice(i, next).find((x) => isArmed(x) && x.sign === 'A')?.actor;
    const agent = inside === undefined ? agentLeft(scene, i) : { actor: inside, pronoun: false };
    if (agent.side !== 'civilian') push('withdrew', i, next, objects, agent, 'withdrawal-from', i);
  });
};

export const readLeaving = (scene: Scene, push: Push): void => {
  readWithdrawing(scene, push);
  readAbandoning(scene, push);
  readAbandoned(scene, push);
  readLeftFirst(scene, push);
  readWithdrawal(scene, push);
};
