/** Branches of the military and how they are written; numbers tell units apart. */
export interface Branch {
  /** As in the column `site`: "Light Infantry Battalion". */
  readonly name: string;
  /** Short form in ids: "lib-228". */
  readonly code: string;
  /** Long form, any number and case of "battalion". */
  readonly long: string;
  /** Abbreviations; the plural "s" is added. */
  readonly short: string;
  /** Digits of its numbers: a tank battalion has four. */
  readonly digits: string;
}

const battalion = '[Bb]attalions?';

export const BRANCHES: readonly Branch[] = [
  { name: 'Light Infantry Battalion', code: 'lib', long: `(?:[Ll]ight [Ii]nfantry|LI) ${battalion}`, short: 'LIB', digits: '\\d{1,4}' },
  { name: 'Infantry Battalion', code: 'ib', long: `[Ii]nfantry ${battalion}`, short: 'IB', digits: '\\d{1,3}' },
  { name: 'Light Infantry Division', code: 'lid', long: '[Ll]ight [Ii]nfantry [Dd]ivisions?', short: 'LID', digits: '\\d{2,3}' },
  {
    name: 'Military Operations Command',
    code: 'moc',
    long: '(?:[Mm]ilitary )?[Oo]perations? [Cc]ommands?(?: [Hh]eadquarters)?',
    short: 'MOC',
    digits: '\\d{1,2}',
  },
  { name: 'Tank Battalion', code: 'tb', long: `[Tt]ank ${battalion}`, short: 'TB', digits: '\\d{4}' },
  { name: 'Armoured Battalion', code: 'armoured', long: `[Aa]rmou?red ${battalion}`, short: 'AB', digits: '\\d{4}' },
  {
    name: 'Artillery Operations Command',
    code: 'aoc',
    long: '[Aa]rtillery (?:[Oo]perations? )?[Cc]ommands?',
    short: 'AOC',
    digits: '\\d{3}',
  },
  {
    name: 'Artillery Battalion',
    code: 'artillery',
    long: `[Aa]rtillery (?:${battalion}|[Rr]egiments?|[Cc]orps)`,
    short: 'ABn',
    digits: '\\d{3}',
  },
  { name: 'Air Defence Battalion', code: 'air-defence', long: `[Aa]ir [Dd]efen[cs]e ${battalion}`, short: 'ADB', digits: '\\d{3,4}' },
  { name: 'Missile Battalion', code: 'missile', long: `[Mm]issile ${battalion}`, short: 'MB', digits: '\\d{3,4}' },
  { name: 'Engineer Battalion', code: 'engineer', long: `[Ee]ngineer(?:ing)? ${battalion}`, short: 'EB', digits: '\\d{3,4}' },
  { name: 'Signals Battalion', code: 'signals', long: `[Ss]ignals? ${battalion}`, short: 'SB', digits: '\\d{3,4}' },
  {
    name: 'Logistics Battalion',
    code: 'logistics',
    long: `(?:[Ll]ogistics?|[Ss]upply and [Tt]ransport) (?:${battalion}|[Cc]ompan(?:y|ies)|[Cc]orps)`,
    short: 'STB',
    digits: '\\d{3,4}',
  },
  { name: 'Medical Battalion', code: 'medical', long: `(?:[Ff]ield )?[Mm]edical ${battalion}`, short: 'FMB', digits: '\\d{1,4}' },
  {
    name: 'Border Guard Police Battalion',
    code: 'bgp',
    long: `[Bb]order [Gg]uard [Pp]olice(?: ${battalion}| [Rr]egiments?| [Cc]ommands?)`,
    short: 'BGP',
    digits: '\\d{1,2}',
  },
  {
    name: 'Police Battalion',
    code: 'police',
    long: `(?:[Cc]ombat [Pp]olice|[Ss]ecurity [Pp]olice|[Pp]olice [Ss]ecurity|[Rr]iot [Pp]olice|[Pp]olice) (?:${battalion}|[Rr]egiments?)`,
    short: 'PB',
    digits: '\\d{1,2}',
  },
  {
    name: 'Border Guard Force Battalion',
    code: 'bgf',
    long: `[Bb]order [Gg]uard [Ff]orces?(?: ${battalion})?`,
    short: 'BGF',
    digits: '\\d{4}',
  },
  { name: 'Division', code: 'lid', long: '[Dd]ivisions?', short: 'Div', digits: '(?:11|22|33|44|55|66|77|88|99|101)' },
  { name: 'Battalion', code: 'battalion', long: battalion, short: 'Bn', digits: '\\d{1,4}' },
];

/** A unit number after one of these is a resistance unit: "KNLA Brigade 5", "PDF Battalion 1223". */
export const RESISTANCE_BEFORE =
  /\b(?:KNLA|KNU|KIA|KNDF|KNPP|KNPLF|KA|TNLA|MNDAA|AA|PDFs?|PDTs?|LDF|CDF|CNA|CNDF|UWSA|SSPP|RCSS|PLA|BPLA|NUG|DKBA|KTLA|[Dd]efen[cs]e [Ff]orce|Liberation Army|Independence Army|[Ii]ts|[Tt]heir|group)(?:'s)?(?: \([A-Z-]+\))?,? (?:(?:No\.? ?)?\d* ?)?$/;

/** Regional commands: "the Western Command", "northeastern regional command", "Western RMC". */
export const REGIONAL_COMMAND =
  /\b((?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|[Cc]entral|[Cc]oastal|[Tt]riangle|Golden Triangle|Naypyi[dt]aw|Nay Pyi Taw|Yangon)(?:[ -]?(?:[Ee]ast|[Ww]est|[Cc]entral))?(?:ern)?)((?: [Rr]egion(?:al)?)?(?: [Mm]ilitary)?) (Command|command|RMC|(?<=[Mm]ilitary )[Hh]eadquarters)\b/g;

/** Operations commands without a number: "the Tactical Operations Command", "Loikaw ROC", "a tactical command". */
export const OTHER_COMMAND =
  /\b(?:([A-Z][a-z]+) )?((?:[Rr]egional|[Tt]actical|[Ss]trategic) (?:[Mm]ilitary )?(?:[Oo]perations? )?[Cc]ommand|ROC|TOC|SOC)(?! \d|-\d)\b/g;
