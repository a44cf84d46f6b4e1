/** Words that tell what a noun phrase is in its clause, for the reading of control events. Each is tested against one lower-case word. */

/** Verbs of speech open a clause: in "said the AA took", the AA is subject. */
export const SAYING =
  /^(?:said|says|say|saying|announced|announces|announcing|claimed|claims|claiming|reported|reports|reporting|confirmed|confirms|stated|states|declared|added|adds|explained|insisted|insists|noted|acknowledged|admitted|warned|showed|shows|believed|alleged|told|learned|revealed|recalled|wrote|writes|meaning|seeing|argued|maintained|asserted|posted|published|released)$/;

/** Words in -ed and -ing that stand before a subject without governing it. */
export const SUBJECT_OPENER =
  /^(?:meanwhile|allied|armed|so-called|united|besieged|combined|indeed|need|red|hundred|being|provided|supposed|evening|morning|during)$/;

/** A verb form right before a noun phrase makes it an object: "attacked A1", "driving A2 out". */
export const OBJECT_VERB =
  /^(?:[a-z-]+ed|[a-z-]+ing|took|has|have|had|holds|commands|fields|keeps|numbers|leads|drove|fought|beat|hit|shot|lost|left|met|sent|made|forced|kept|brought|led|caught|held|gave|saw|found|struck|overran|overrun|overruns|retook|withstood|won|quit|seize|seizes|storm|storms|attack|attacks|repel|repels|defeat|defeats|fight|fights|hits|drives|forces|ambush|take|bring|force|drive|capture|kill|arrest|led|prevent|stop|let|help|against)$/;
