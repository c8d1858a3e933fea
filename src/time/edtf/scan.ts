import { invalid, show } from "../../errors.js";

export const X = 88;

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A text and a place in it, which only ever moves to the right. */
export class Scan {
  at = 0;
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }

  /** The code of the next character; NaN at the end. */
  peek(): number {
    return this.text.charCodeAt(this.at);
  }

  /** Steps over `word`, if it is next. */
  skip(word: string): boolean {
    const found = this.text.startsWith(word, this.at);
    if (found) this.at += word.length;
    return found;
  }

  /** Steps over the characters that `accept`, and gives them. */
  run(accept: (code: number) => boolean): string {
    const from = this.at;
    while (accept(this.peek())) this.at++;
    return this.text.slice(from, this.at);
  }

  fail(why: string, at = this.at): never {
    invalid("invalid-date", "date", this.text, `at character ${at + 1}: ${why}`);
  }

  expected(what: string): never {
    const { at, text } = this;
    this.fail(`expected ${what}, found ${at < text.length ? show(text[at]) : "the end"}`);
  }
}
