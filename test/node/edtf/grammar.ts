import fc from "fast-check";

/** Generators of EDTF texts, most of them valid; the oracle says which. */
const digit = fc.constantFrom(..."0123456789");
const masked = fc.oneof({ weight: 4, arbitrary: digit }, { weight: 1, arbitrary: fc.constant("X") });
const doubt = fc.oneof({ weight: 5, arbitrary: fc.constant("") }, { weight: 1, arbitrary: fc.constantFrom("?", "~", "%") });
const sign = fc.oneof({ weight: 5, arbitrary: fc.constant("") }, { weight: 1, arbitrary: fc.constant("-") });
const join = (...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> => fc.tuple(...parts).map((texts) => texts.join(""));
const number = (low: number, high: number, width = 2): fc.Arbitrary<string> =>
  fc.integer({ min: low, max: high }).map((value) => String(value).padStart(width, "0"));
const times = (part: fc.Arbitrary<string>, minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.array(part, { minLength, maxLength }).map((texts) => texts.join(""));

const plainYear = join(sign, fc.oneof(number(1850, 2050, 4), number(0, 9999, 4)));
const year = fc.oneof({ weight: 3, arbitrary: plainYear }, { weight: 1, arbitrary: join(sign, times(masked, 4, 4)) });
const mask = (value: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 5, arbitrary: value },
    { weight: 1, arbitrary: value.map((text) => `${text[0]}X`) },
    { weight: 1, arbitrary: value.map((text) => `X${text[1]}`) },
    { weight: 1, arbitrary: fc.constant("XX") },
  );
const month = mask(fc.oneof({ weight: 9, arbitrary: number(1, 12) }, { weight: 1, arbitrary: number(0, 45) }));
const day = mask(
  fc.oneof(
    { weight: 3, arbitrary: number(1, 28) },
    { weight: 2, arbitrary: number(28, 32) },
    { weight: 1, arbitrary: number(0, 99) },
  ),
);
const dash = fc.constant("-");
const wrap = (value: fc.Arbitrary<string>): fc.Arbitrary<string> => join(doubt, value, doubt);

const longYear = join(fc.constant("Y"), sign, number(1, 9, 1), times(masked, 0, 13));
const exponential = join(fc.constant("Y"), sign, number(0, 99999, 1), fc.constant("E"), number(0, 15, 1));
const significant = join(fc.oneof(plainYear, longYear, exponential), fc.constant("S"), number(0, 14, 1));
const season = join(wrap(year), dash, wrap(number(19, 43)));
const offset = fc.oneof(
  fc.constantFrom("", "Z", "+00:00", "-00:00"),
  join(fc.constantFrom("+", "-"), number(0, 25)),
  join(fc.constantFrom("+", "-"), number(0, 25), fc.constant(":"), number(0, 61)),
);
const clock = fc.oneof(
  number(0, 25),
  join(number(0, 25), fc.constant(":"), number(0, 61)),
  join(number(0, 24), fc.constant(":"), number(0, 60), fc.constant(":"), number(0, 61)),
  join(number(0, 24), fc.constant(":"), number(0, 59), fc.constant(":"), number(0, 60), fc.constant("."), times(digit, 0, 5)),
  fc.constantFrom("24:00:00", "24:00", "24:00:00.0", "23:59:60", "23:59:60.5", "24"),
);
const monthEnd = fc.constantFrom("2016-12-31", "1972-06-30", "-0001-12-31", "2000-02-29");
const dateTime = join(
  fc.oneof(join(wrap(plainYear), dash, wrap(number(1, 12)), dash, wrap(number(1, 31))), monthEnd),
  fc.constant("T"),
  clock,
  offset,
  doubt,
);

const calendar = fc.oneof(wrap(year), join(wrap(year), dash, wrap(month)), join(wrap(year), dash, wrap(month), dash, wrap(day)));
export const date = fc.oneof(
  { weight: 8, arbitrary: calendar },
  { weight: 1, arbitrary: season },
  { weight: 1, arbitrary: wrap(longYear) },
  { weight: 1, arbitrary: wrap(exponential) },
  { weight: 1, arbitrary: wrap(significant) },
  { weight: 2, arbitrary: dateTime },
);

/** A pair that is often in order and of one precision. */
const pair = fc.oneof(
  fc.tuple(date, date),
  fc
    .tuple(
      fc.integer({ min: 1900, max: 2100 }),
      fc.integer({ min: -1, max: 40 }),
      fc.constantFrom("", "-05", "-22", "-02-28", "-XX", "-0X-1X"),
      doubt,
    )
    .map(([from, span, rest, mark]) => [`${from}${rest}${mark}`, `${from + span}${mark}${rest}`] as [string, string]),
);
const bound = fc.oneof({ weight: 4, arbitrary: date }, { weight: 1, arbitrary: fc.constantFrom("", "..") });
export const interval = fc.oneof(
  join(bound, fc.constant("/"), bound),
  pair.map(([from, to]) => `${from}/${to}`),
);

const member = fc.oneof({ weight: 3, arbitrary: date }, { weight: 1, arbitrary: pair.map(([from, to]) => `${from}..${to}`) });
const openDots = fc.oneof({ weight: 6, arbitrary: fc.constant("") }, { weight: 1, arbitrary: fc.constant("..") });
export const set = fc
  .tuple(fc.constantFrom("[]", "{}"), openDots, fc.array(member, { minLength: 1, maxLength: 4 }), openDots)
  .map(([brackets, before, members, after]) => `${brackets[0]}${before}${members.join(",")}${after}${brackets[1]}`);

export const text = fc.oneof({ weight: 3, arbitrary: date }, { weight: 1, arbitrary: interval }, { weight: 1, arbitrary: set });
