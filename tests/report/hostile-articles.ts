import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Twelve ways in which an article could try to run a script. Each would call `ran`, which the tests watch for. */
export const ATTACKS: Readonly<Record<string, string>> = {
  'a script element': '<script>ran(1)</script>',
  'the end of the embedded data': '</script><script>ran(2)</script>',
  'the end in capitals and with a space': '</SCRIPT ><script>ran(3)</script>',
  'a comment that swallows the page': '<!--<script>ran(4)',
  'an image that fails': '<img src=x onerror=ran(5)>',
  'a drawing that loads': '<svg onload=ran(6)><g/></svg>',
  'a tag without an end': '<iframe srcdoc="&lt;script&gt;parent.ran(7)&lt;/script&gt;"',
  'an attribute that ends early': '" autofocus onfocus="ran(8)" x="',
  'a style that asks the network':
    '<style>body{background:url(http://attack.example/9)}</style><link rel=stylesheet href=http://attack.example/9>',
  'a base and a form': '<base href="http://attack.example/"><form action="javascript:ran(10)"><button autofocus>go</button></form>',
  'a page that goes elsewhere': '<meta http-equiv="refresh" content="0;url=javascript:ran(11)">',
  'line ends of JavaScript and a template': '\u2028\u2029`+ran(12)+`{{constructor.constructor("ran(12)")()}}',
};

const HOSTILE_URLS = [
  'javascript:ran(20)',
  'JaVaScRiPt:ran(21)',
  'data:text/html,<script>ran(22)</script>',
  'http://ok.example/"onmouseover="ran(23)',
  'vbscript:ran(24)',
  ' javascript:ran(25)',
];

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A raw folder of one article per attack: in its text, its title, its publisher and its address, and in a hand decision about it. */
export const makeHostileRaw = (raw: string): void => {
  mkdirSync(join(raw, 'articles'), { recursive: true });
  const rows = Object.values(ATTACKS).map((attack, i) => {
    const text = `KUTKAI: At least ${i + 11} junta soldiers were killed near Kutkai on 3 May 2024, the TNLA said ${attack} on Friday. ${attack}\n\nResistance forces captured Kutkai town on 4 May 2024, “${attack}” said a spokesman.`;
    return [`hostile-${i}`, `Wire ${attack}`, `Report ${attack}`, HOSTILE_URLS[i % HOSTILE_URLS.length] ?? '', '2024-05-06', text]
      .map(cell)
      .join(',');
  });
  writeFileSync(join(raw, 'articles', 'wire.csv'), `article_id,publisher,title,url,published_on,text\n${rows.join('\n')}\n`);
  const decisions = Object.values(ATTACKS).map((attack, i) =>
    [
      `hostile-${i}`,
      `At least ${i + 11} junta soldiers were killed`,
      'set',
      'casualty_claims',
      'victim_group',
      attack.replace(/\s+/g, ' '),
      `analyst ${attack}`.replace(/\s+/g, ' '),
      '2024-06-01',
      `because ${attack}`.replace(/\s+/g, ' '),
    ]
      .map(cell)
      .join(','),
  );
  writeFileSync(
    join(raw, 'corrections.csv'),
    `claim_id,article_id,quote,action,table,field,value,who,when,why\n${decisions.map((row) => `,${row}`).join('\n')}\n`,
  );
};
