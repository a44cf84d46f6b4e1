/** Words that headlines write with a capital though they name nobody and no place: "Junta Troops Retake Town". */

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** One of these makes a line of capitals a headline; a line without them may be a name or a signature. */
export const HEADLINE_VERBS: ReadonlySet<string> = new Set(
  words(`
    abandon abandons abandoned arrest arrests arrested ambush ambushed attack attacks attacked
    bomb bombs bombed break breaks burn burns burned
    capture captures captured claim claims claimed clash clashes cross crosses crossed confirm confirms control controls
    dead denies deny deploy deploys destroyed die dies died displace displaces displaced displacing down drown drowned
    enter enters entered execute executes executed fall falls fell fallen fears flee flees fled fight fights fire fires fired found free freed
    gain gains gunned hail hails hit hits hold holds held hurt hurts injure injures injured injuring
    kill kills killed killing launch launches launched lay lays leave leaves left lose loses losing lost
    massacre massacred missing move moves overrun overruns overran
    pull pulls pulled raid raids raided reach reaches recapture recaptures recaptured regain regains regained reject rejects repel repels
    report reports reported retake retakes retaken retook retreat retreats retreated
    say says said seize seizes seized send sends shell shells shelled shoot shoots shot slain storm storms strike strikes struck
    surrender surrenders surrendered take takes taken taking took torch torches torched trapped uprooted
    vow vows warn warns win wins withdraw withdraws withdrew wound wounds wounded wounding
  `),
);

/** Further words that lose their capital in such a line. Parts of names ("Army", "Force", "Command", "State") keep theirs. */
export const HEADLINE_WORDS: ReadonlySet<string> = new Set([
  ...HEADLINE_VERBS,
  ...words(`
 a about across after again against ahead airport airstrike airstrikes all also amid among an and another area artillery as at
 back base bases battle battles before being bodies bridge by
 camp camps casualties children child civilian civilians clash coalition column commander commanders complex convoy corpses crossfire
 day days defectors detained drone drones during
 fighter fighters fighting families farmer for forces foothold from full
 garrison girl girls group grenade has have headquarters heavily helicopter her his homes hospital hours house houses
 in including insurgents into is it its jet jets key landmine landmines last locals losing
 market mass massacre medics member members men militia militiamen mine monk monks more monastery month months mortar mortars most
 near nearly no not of off officer officers officials on one or other others out outpost outposts over
 people pilot policemen policeman post posts prison prisoners protesters push
 rebel rebels refugees regime rescuers residents resistance road rocket
 school schools sergeant several shelling siege since site soldier soldiers some source sources spokesman spokesperson statement students such
 teacher teachers terrorists than that the their them there these they third this those thousands hundreds dozens scores through to toll town towns troops
 dozen
 under until up victims village villager villagers villages was wave week weeks were when where which while who with without woman women workers year years young
 control controls junta junta's
    two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty
    concert wedding funeral festival ceremony celebration clinic orphanage shop shops restaurant bus ferry boat car truck trucks vehicle vehicles blast blasts explosion explosions bombing bombings shooting gunfight gold jade church nun nuns pastor priest prisoner elderly toddler baby mother couple
 `),
]);
