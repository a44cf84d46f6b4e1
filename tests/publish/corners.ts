/** Texts that break readers and writers, and how they are kept: as they are, but for half a surrogate pair. */
export const CORNERS: Readonly<Record<string, readonly [text: string, kept?: string]>> = {
  burmese: ['ရွှေဘို မြို့ တွင် ၁၂ ဦး'],
  'burmese-marks': ['\u1004\u103A\u1039\u1000\u103C\u102D\u102F\u1037'],
  combining: ['e\u0301\u0323\u0302 Z\u0351\u036B'],
  'not-normalized': ['\u0041\u030A \u00C5 \u212B'],
  'right-to-left': ['\u202Eעברית ابجد\u202C \u2067x\u2069'],
  emoji: ['\u{1F468}\u200D\u{1F469}\u200D\u{1F467} \u{1F1F2}\u{1F1F2} \u{1F44D}\u{1F3FD}'],
  astral: ['\u{20000}\u{1D11E}\u{10FFFD}'],
  'line-separators': ['a\u2028b\u2029c\u0085d'],
  nul: ['x\0y'],
  controls: ['\u0001\u0007\u001B[31m\u007F'],
  'line-ends': ['a\r\nb\rc\nd\ve'],
  unseen: ['\uFEFFa\u200B\u00AD\u2060'],
  'no-characters': ['\uFFFE\uFFFF\uFFFD'],
  quotes: ['"a"", \'b\' \\u2028 \\ud800 \\'],
  formula: ['=HYPERLINK("x")'],
  'half-a-pair': ['q\uD800r\uDC00', 'q\uFFFDr\uFFFD'],
};
