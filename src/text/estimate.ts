import type { Measure } from "./measure.js";

// Advance widths in em: of each character the wider of Liberation Sans (Arial, Helvetica) and Noto Sans.
const widths = `.23 '
.26 ijlıł
.29 !,.:;·ιії
.33 []“”•ΙІЇ
.35 ()-I\`fţťŀ
.37 t/\\
.41 "r{}°
.45 гґŕř
.5 Jcszčśšžεζξςтзс
.53 vyxγκλντуэх
.56 *|?L_ak«»Łєкўґ
.58 $0123456789^e+<=>~–×€±−≈Гґ
.62 FTZobdghnpquøđþðθχßΓабвдеёлья
.66 #ABEKPSVXYαβδημορσυΖΞΣΤийнопрцчЗКТУЎ
.71 πΑΒΔΕΚΛΡΥΧъАБВДЕЁРХЧЬ
.73 CR&DUHĐΗΠφ
.78 NGOQØwψωΘΝΟΩжмЄЛНПСЦЭЯыИЙОЪ
.89 %œæΦΨфюФшЫ
.94 mMWЖМщΜŒ
1.03 @—…ÆШЩЮ→№
`;

let table: Map<string, number> | undefined;

function widthTable(): Map<string, number> {
  const made = new Map<string, number>([[" ", 0.28]]);
  for (const line of widths.trimEnd().split("\n")) {
    const space = line.indexOf(" ");
    for (const character of line.slice(space + 1)) if (!made.has(character)) made.set(character, Number(line.slice(0, space)));
  }
  return made;
}

const zeroWidth = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}\p{Emoji_Modifier}\u1160-\u11FF]$/u;
// Han, kana, Hangul, full-width forms: a square each (Unicode Standard Annex 11: wide and full-width).
const wide = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Bopo}\p{sc=Yi}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]$/u;
const emoji = /^[\p{Emoji_Presentation}\p{Regional_Indicator}]$/u;
const joined = /^[\p{sc=Arab}\p{sc=Syrc}]$/u;

/** em of one code point, without regard to its neighbours */
function advance(character: string): number {
  const known = (table ??= widthTable()).get(character);
  if (known !== undefined) return known;
  let width: number;
  const base = character.normalize("NFD");
  if (base.length > character.length && base.codePointAt(0)! < 0x1100)
    width = advance(String.fromCodePoint(base.codePointAt(0)!));
  else if (zeroWidth.test(character)) width = 0;
  else if (/^\p{Regional_Indicator}$/u.test(character)) width = 0.7;
  else if (emoji.test(character)) width = 1.4;
  else if (wide.test(character) || character > "\u{1F000}") width = 1.02;
  else if (joined.test(character)) width = 0.6;
  else if (/^\p{Zs}$/u.test(character)) width = character === "\u00A0" || character === "\u202F" ? 0.28 : 0.5;
  else if (/^\p{Lu}$/u.test(character)) width = 0.75;
  else if (/^[\p{sc=Hebr}\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Thai}\p{sc=Deva}\p{sc=Geor}\p{sc=Armn}]$/u.test(character))
    width = 0.62;
  else width = 0.95;
  if (table.size < 4000) table.set(character, width);
  return width;
}

/**
 * How wide text is, in pixels, where there is no browser to ask: a sum of advance widths in a font such as
 * Arial, Helvetica, Noto Sans, Roboto or Segoe UI, a little on the wide side. Fonts that are wider by design
 * (DejaVu Sans, Verdana) exceed it by about a tenth. Emoji sequences joined by U+200D count once.
 * @example
 * ```ts
 * estimateWidth("22 March 2016", { size: 13, weight: 400 }); // 91.9, in pixels
 * ```
 */
export const estimateWidth: Measure = (text, font) => {
  let em = 0;
  let joins = false;
  for (const character of text) {
    if (character === "\u200D") joins = true;
    else {
      if (!(joins && character > "\u2000")) em += advance(character);
      // U+FE0F asks for the emoji form of a sign that is narrow as text.
      if (character === "\uFE0F") em += 0.5;
      joins = false;
    }
  }
  // Bold is wider by 4 to 9 % in the fonts named above; a font without a semi-bold sets 600 in bold.
  return em * font.size * (1 + Math.min(Math.max(0, font.weight - 400), 200) * 0.00045);
};
