import type { SourceId } from "../../../data/ids.js";

/** What is known of each article without its text: how many paragraphs (non-empty lines), and which are furniture. */
export interface Article {
  readonly paragraphs: number;
  /** Disclaimers, appeals, icon text, player times, picture credits, buttons: never cited. */
  readonly furniture: readonly number[];
}

export const articles: Readonly<Record<SourceId, Article>> = {
  "rd-choices": { paragraphs: 34, furniture: [34] },
  "rd-bezrukov": { paragraphs: 24, furniture: [] },
  "mt-opportunity": { paragraphs: 22, furniture: [1, 4, 15, 16, 17, 18, 19, 20, 21, 22] },
  "rt-next-move": { paragraphs: 22, furniture: [1, 17, 18, 19, 20, 21, 22] },
  "hill-clackson": { paragraphs: 22, furniture: [] },
};
