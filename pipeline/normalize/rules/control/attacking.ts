import * as verbs from '../../lexicon/control-verbs.ts';
import { itemAt, type Scene } from '../scene.ts';
import { agentLeft, agentRight, ownerOf } from './agents.ts';
import { code, each, isArmed, isPassiveAt, isUnreal, opposite, words } from './clause.ts';
import { exemplars } from './lists.ts';
import type { Agent, Push } from './mention.ts';
import { objectsLeft, objectsOfRelative, objectsRight } from './objects.ts';

/** Fire from afar, ambushes and raids are no ground attack: in the attack's own words ("launched airstrikes on"), its subject or its means. */
export const isAfar = (scene: Scene, from: number, verb: number, to: number): boolean =>
  verbs.AFAR.test(words(scene, from, to)) ||
  verbs.AFAR_SUBJECT.test(words(scene, verb - 3, verb)) ||
  verbs.AFAR_MEANS.test(words(scene, to, to + 8));

const FOR_AIM =
  /^(?:(?:on(?= D\d)|D\d+|in|the|small|hours|of|early|morning|night|and|simultaneously|jointly|together|aimed|at|from|several|directions|three|two|sides|,) )*(?:on|against|in|for|to)(?= )/;
const TAKE_VERB = /^(?:capture|take|seize|retake|recapture|occupy|regain|control|overrun|liberate)$/;

/** "launched an offensive on P1", "began their attack on S2 on D3", "opened its campaign against P4". */
const readLaunched = (scene: Scene, push: Push): void =>
  each(scene, verbs.ATTACK_LAUNCH, (i, next, matched) => {
    if (isUnreal(scene, i) || verbs.AFAR.test(matched)) return;
    if (/^(?:the|its|their)$/.test(code(scene, i - 1)) || / of (?:the|its) /.test(matched)) return;
    const bare =
      /\b(?:their|its|the|a|an|fresh|new|renewed) (?:[a-z-]+ )?(?:attacks?|assaults?|offensive|campaign)$/.test(matched) &&
      /^(?:D\d+|,|\.|and|early|at|late|on D\d+|$)/.test(words(scene, next, next + 2));
    if (bare && !/\b(?:on(?! D\d)|against|for|to (?:take|capture|seize|retake|recapture|occupy))\b/.test(words(scene, next, next + 9))) {
      if (/\b(?:their|its|the)\b/.test(matched) && !/^(?:carr|conduct|made|stag)/.test(matched))
        push('attack_began', i, next, [-1], agentLeft(scene, i), 'launched-attack-there', i);
      return;
    }
    const skipped = FOR_AIM.exec(scene.text.slice(scene.at[next] ?? scene.text.length));
    if (skipped === null) return;
    const at = itemAt(scene, (scene.at[next] ?? 0) + skipped[0].length - 1) + 1;
    const purpose = TAKE_VERB.test(code(scene, at)) ? at + 1 : at;
    if (code(scene, at - 1) === 'to' && purpose === at) return;
    const objects = objectsRight(scene, purpose, true);
    if (objects.length === 0) return;
    // "conducting operations in P1": against nobody there
    if (code(scene, at - 1) === 'in' && /operations?$/.test(matched)) return;
    if (code(scene, at - 1) === 'in' && objects.some((o) => scene.items[o]?.place?.kind === 'state_region')) return;
    push('attack_began', i, next, objects, agentLeft(scene, i), 'launched-attack', i);
  });

/** "A1 attacked S2", "began attacking P3", "is trying to retake P1". */
const readAttacking = (scene: Scene, push: Push): void =>
  each(scene, verbs.ATTACK_ACTIVE, (i, next, matched) => {
    if (/ed$/.test(matched) && isPassiveAt(scene, i)) return;
    const lead = words(scene, i - 4, i);
    const trying = /^(?:been )?(?:trying|fighting|attempting|battling|seeking)/.test(matched);
    const base = /^(?:attack|assault|besiege|storm)$/.test(matched);
    const villages = /^P\d+ (?:villages?|T\d+)/.test(words(scene, next, next + 2));
    const headline = base && isArmed(scene.items[i - 1]) && /^[PS]\d+$/.test(code(scene, next)) && !villages;
    if (
      base &&
      !headline &&
      !/\b(?:began|begun|begin|begins|started|start|continued|continue|continues)(?: (?:on )?D\d+)? to$/.test(words(scene, i - 4, i))
    )
      return;
    if (!base && !trying && isUnreal(scene, i)) return;
    if (trying && /\b(?:not|never|no longer)\b/.test(words(scene, i - 4, i))) return;
    if (trying && !/^(?:been|tried|attempted|sought)/.test(matched) && !/\b(?:while|were|was|are|is|been)\b/.test(lead)) return;
    // "KIA attacks P1": a verb in headlines only, right behind its doer
    if (
      /^(?:attacks|assaults|storms|besieges)$/.test(matched) &&
      (villages || !(isArmed(scene.items[i - 1]) && /^[PS]\d+$/.test(code(scene, next))))
    )
      return;
    if (/^(?:surround|encircl)/.test(matched)) return;
    if (/^(?:attacked|assaulted)$/.test(matched) && /^(?:by|a|an|the|its)$/.test(code(scene, /^by/.test(code(scene, next)) ? next : i - 1)))
      return;
    // "attacked but has not captured the S1"
    const but = /^but (?:has not|have not|hasn't|haven't|had not|did not|could not|couldn't|failed to) (?:yet )?[a-z]+(?= )/.exec(
      words(scene, next, next + 6),
    );
    // "attacked the A1 at the S2": the post where they are
    const there = /^(?:the )?(?:[a-z]+ )?A\d+ (?:at|in|inside) (?=(?:the |its |their )?(?:[a-z]+ ){0,2}S\d)/.exec(
      words(scene, next, next + 9),
    );
    const skip = but?.[0].split(' ').length ?? there?.[0].trim().split(' ').length ?? 0;
    const direct = objectsRight(scene, next + skip, true);
    // "trying to take P1 and has seized ten S2 there , among them S3": members of another list
    const named =
      /^[PS]$/.test(scene.items[direct[0] ?? -1]?.sign ?? '') &&
      scene.items[direct[0] ?? -1]?.site?.group !== true &&
      !/\b(?:[BT]\d+|bases|camps|outposts|posts|towns|positions) (?:in|at|around|near|of|across)(?: the)?$/.test(
        words(scene, next, direct[0] ?? next),
      )
        ? []
        : exemplars(scene, next);
    const right = named.length > 0 ? named : direct;
    const begun =
      /^attacking$/.test(matched) && /^(?:D\d+|,|\.|and)/.test(code(scene, next)) && /\b(?:began|started)$/.test(words(scene, i - 1, i));
    const relative = right.length > 0 ? [] : objectsOfRelative(scene, i);
    const objects =
      right.length > 0 ? right : relative.length > 0 ? relative : begun || /^(?:it|them)$/.test(code(scene, next)) ? [-1] : [];
    const last = objects.at(-1);
    if (last === undefined || isAfar(scene, i, i, Math.max(next, last + 1))) return;
    const agent = agentLeft(scene, i);
    if (agent.side === 'civilian') return;
    // "they attacked the junta 's S1": whose it is tells who they are
    const owner = agent.actor === null && agent.side == null && !agent.own && last >= 0 ? ownerOf(scene, objects[0] ?? last) : null;
    push('attack_began', i, next, objects, owner === null ? agent : { ...agent, side: opposite(owner) }, 'attacked', i);
  });

const BUT_HELD =
  /^[^;.]{0,70}?\b(?:but|though|although) (?:it |they |neither |none |[a-z]+ly )?(?:could not be|couldn't be|was not|were not|were never|was never|did not fall|held out|withstood)\b(?: (?:taken|captured|seized|overrun|occupied))?(?= (?:,|;|\.|by|and|in|at|D\d+)|$)/;

/** "entered P1 from three sides", "P2 , which the A3 entered on D4": those who fight the state come into a town to take it. */
const readEntering = (scene: Scene, push: Push): void =>
  each(scene, verbs.TAKE_ENTER, (i, next) => {
    if (isUnreal(scene, i) || isPassiveAt(scene, i)) return;
    const right = objectsRight(scene, next);
    const objects = right.length > 0 ? right : objectsOfRelative(scene, i);
    const first = objects[0];
    const behind = words(scene, Math.max(next, (objects.at(-1) ?? next) + 1), scene.items.length);
    if (first === undefined || verbs.ENTERED_FOR_GOOD.test(behind) || verbs.ENTERED_OTHERWISE.test(behind)) return;
    const agent = agentLeft(scene, i);
    if (agent.side === 'civilian' || (agent.actor === null && agent.side == null && agent.own !== true)) return;
    const side = agent.side ?? agent.actor?.side;
    const towns = objects.every((o) => scene.items[o]?.sign === 'P' && scene.items[o]?.place?.kind === 'town');
    if (verbs.ENTERED_FIGHTING.test(behind) || (towns && side !== 'junta')) push('attack_began', i, next, objects, agent, 'attacked', i);
  });

/** "S1 was attacked from three sides", "P2 , assaulted by the A3 on D4", "besieged by A5". */
const readAttacked = (scene: Scene, push: Push): void =>
  each(scene, verbs.ATTACK_PASSIVE, (i, next) => {
    const reduced = !isPassiveAt(scene, i);
    // "was stormed and taken": the taking tells it
    if (/^and (?:taken|captured|seized|overrun|occupied)/.test(words(scene, next, next + 2))) return;
    if (isUnreal(scene, i) || (reduced && code(scene, next) !== 'by')) return;
    const by = agentRight(scene, next, /\bby(?: the)?\b/);
    if (reduced && by === null) return;
    const subject = objectsLeft(scene, reduced && code(scene, i - 1) === ',' ? i - 1 : i);
    const pronoun = /^(?:it|they)$/.test(code(scene, subject[0] ?? -1));
    const objects = subject.filter((o) => !/^(?:they)$/.test(code(scene, o)));
    const first = objects[0];
    if (first === undefined || (pronoun && by !== null && by.side === 'unknown')) return;
    if (isAfar(scene, i, i, next + 4) || verbs.AFAR_MEANS.test(words(scene, next, next + 8)) || peopleStandBetween(scene, first, i)) return;
    const held = BUT_HELD.test(scene.text.slice(scene.at[next] ?? scene.text.length));
    push(held ? 'attack_failed' : 'attack_began', i, next, objects, { actor: by, pronoun: false }, 'was-attacked', i);
  });

/** "A convoy in P1 was attacked": something other than the place is what was attacked. */
const peopleStandBetween = (scene: Scene, from: number, to: number): boolean =>
  scene.items
    .slice(from + 1 + (/^, (?:which|whose|who|where|from) [^,;]* ,/.exec(words(scene, from + 1, to))?.[0].split(' ').length ?? 0), to)
    .some((x) => x.sign === 'C' || x.sign === 'A' || /^(?:convoy|column|vehicles?|trucks?|boats?|patrol|people)$/.test(x.code));

/** "P1 came under attack by the A2", "P3 is under siege". */
const readUnder = (scene: Scene, push: Push): void =>
  each(scene, verbs.ATTACK_UNDER, (i, next, matched) => {
    if (isUnreal(scene, i) || verbs.AFAR.test(matched)) return;
    const objects = objectsLeft(scene, i);
    const by = agentRight(scene, next, /^\S+ (?:(?!and|but|while|;)\S+ ){0,6}?(?:by|from)(?: the)?(?: [a-z-]+){0,2}$/);
    if (objects.length === 0 || verbs.AFAR_MEANS.test(words(scene, next, next + 6))) return;
    // "came under attack twice but could not be taken"
    const held = BUT_HELD.test(scene.text.slice(scene.at[next] ?? scene.text.length));
    push(held ? 'attack_failed' : 'attack_began', i, next, objects, { actor: by, pronoun: false }, 'under-attack', i);
  });

const UNDERDONE = /\b(?:repel|repuls|beat|fought off|thwart|foil|resist|withst|defeat|gave up|abandon|failed|fail)\w*\b/;
const BEGAN =
  /^(?:[a-z]+ |[DPT]\d+ |by (?:the )?A\d+ |, )*?(?:began|begun|begins|started|was launched|were launched|had begun|got under way|has begun|opened|is under way|was under way|continue|continued|continues|resumed|intensified|goes on|went on|raged|rages)\b/;

/** "The assault on S1 began on D2", "the battle for P3": the attack is a noun. */
const readAttackNoun = (scene: Scene, push: Push): void =>
  each(scene, verbs.ATTACK_NOUN, (i, next, matched) => {
    if (/^(?:push|operations?|fight|fighting) of/.test(matched) || /\b(?:not|never|no longer)(?: yet)?$/.test(words(scene, i - 2, i)))
      return;
    if (/^[a-z]+ of$/.test(matched) && !/^(?:siege|battle)/.test(matched)) return;
    const byWhom = /^by (?:the )?A\d+ (?:on|against) /.exec(scene.text.slice(scene.at[next - 1] ?? scene.text.length));
    const right = objectsRight(scene, byWhom === null ? next : next - 1 + byWhom[0].trim().split(' ').length);
    // "the attack on it began on D1": on what was told before
    const objects = right.length === 0 && code(scene, next) === 'it' ? [-1] : right;
    const last = objects[0] === -1 ? next : objects.at(-1);
    if (last === undefined || verbs.AFAR.test(words(scene, i - 2, i + 1))) return;
    const after = words(scene, last + 1, last + 14);
    if (
      /\b(?:lift|lifted|lifting|break|broke|broken|end|ended|relieve|relieved|raise|raised) (?:the|its|their)?$/.test(
        words(scene, i - 2, i),
      ) ||
      /^(?:is|was|has been|had been) (?:lifted|broken|ended|over)/.test(after) ||
      // "the fight for P1 , seized by the A2 on D3 , has ended": no more
      /(?:^|, )(?:has|have|had|is|was) (?:now |since |largely )?(?:ended|ceased|stopped|died down|subsided|over|concluded)(?: |$)/.test(
        after,
      )
    )
      return;
    if (UNDERDONE.test(words(scene, i - 6, i)) || verbs.FAIL_AFTER.test(after)) return;
    const began = BEGAN.test(after);
    const underWay = /^(?:battle|fighting|fight) for|^siege of|^siege on/.test(matched);
    const launched = /\b(?:launch|open|beg[aiu]n|start|mount|resum|continu)\w*\b/.test(words(scene, i - 4, i));
    if (launched || !(began || underWay)) return;
    const by = byWhom === null ? null : agentRight(scene, next - 1, /\bby(?: the)?$/);
    const agent: Agent = by !== null ? { actor: by, pronoun: false } : began ? agentLeft(scene, i) : { actor: null, pronoun: false };
    push('attack_began', i, next, objects, agent, began ? 'attack-began' : 'battle-for', i);
  });

/** "taken on D1 after fighting that had started on D2", "A second assault , begun on D3": the day that fighting for the place began. */
const readFightingBegan = (scene: Scene, push: Push): void =>
  each(scene, verbs.FIGHT_BEGAN, (i, next) => {
    push('attack_began', i, next, [-1], { actor: null, pronoun: false }, 'fighting-began', i);
  });

/** "Fighting broke out in the T1 on D2 , when A3 came in from the west". */
const readBrokeOut = (scene: Scene, push: Push): void =>
  each(scene, verbs.FIGHT_BROKE_OUT, (i, next) => {
    const objects = objectsRight(scene, next, true);
    const last = objects.at(-1);
    if (last === undefined) return;
    const comers =
      /\b(?:when|as|after) (?:the )?(A\d+)(?: (?:and|,) (?:the )?A\d+)*(?: [a-z]+)? (?:came|moved|marched|pushed|advanced|entered|attacked|stormed|closed|broke|fought)\b/.exec(
        scene.text.slice(scene.at[last] ?? 0),
      );
    const actor = comers?.[1] === undefined ? null : (scene.items.find((x) => x.code === comers[1])?.actor ?? null);
    if (actor !== null) push('attack_began', i, next, objects, { actor, pronoun: false }, 'fighting-broke-out', i);
  });

export const readAttacks = (scene: Scene, push: Push): void => {
  readLaunched(scene, push);
  readAttacking(scene, push);
  readEntering(scene, push);
  readAttacked(scene, push);
  readUnder(scene, push);
  readAttackNoun(scene, push);
  readFightingBegan(scene, push);
  readBrokeOut(scene, push);
};
