import type { Category, Claim, Dataset, DateBasis, EventInput, Place, Relation, SourceRecord } from "../src/model/types.js";
import type { CategoryId, EventId, SourceId } from "./ids.js";

// scripts/data-schema.mjs makes the JSON Schema of these types; @pattern and the like go into it (tsdoc.json knows them).

/**
 * A date in EDTF, of the forms that this dataset uses: `2014`, `2016-03-22`, `1991~`, `1969~/1979~`, `2014/..`,
 * `../2016-07`, `[2016-03-23..2016-04-30]`, `[..2022-02-04]`.
 * @pattern ^((\.\.|[12]\d{3}(-\d\d){0,2}~?)/(\.\.|[12]\d{3}(-\d\d){0,2}~?)|[12]\d{3}(-\d\d){0,2}~?|\[([12]\d{3}(-\d\d){0,2})?\.\.([12]\d{3}(-\d\d){0,2})?\])$
 */
export type Edtf = string;

/**
 * A number from 0 to 1.
 * @minimum 0
 * @maximum 1
 */
export type Share = number;

/**
 * Some text; never empty.
 * @minLength 1
 */
export type Text = string;

/**
 * The number of a paragraph: 1-based, over lines that are not empty.
 * @pattern ^[1-9]\d*$
 */
export type Paragraph = string;

/** A place that is fit for a map. */
export interface DatasetPlace extends Place {
  readonly name: Text;
  /**
   * ISO 3166-1 alpha-2.
   * @pattern ^[A-Z]{2}$
   */
  readonly country: string;
  /**
   * @minimum -90
   * @maximum 90
   */
  readonly latitude: number;
  /**
   * @minimum -180
   * @maximum 180
   */
  readonly longitude: number;
}

/** What one paragraph of one article says of an event. */
export interface DatasetClaim extends Claim<SourceId> {
  readonly at: Paragraph;
  readonly kind: "main-subject" | "mention" | "allusion" | "caption";
  readonly date?: Edtf;
  readonly derivation?: Text;
  readonly term?: Text;
  readonly asserts?: Text;
  readonly confidence?: Share;
}

/** A tie to another event, with the paragraph that makes it where it is an article's view. */
export interface DatasetRelation extends Relation<EventId, SourceId> {
  readonly claim?: { readonly source: SourceId; readonly at: Paragraph };
}

/** A kind of event, with what it is for. */
export interface DatasetCategory extends Category<CategoryId> {
  readonly title: Text;
  readonly note: Text;
}

/** An event of this dataset: one of `EventInput`, with literal ids and nothing essential left out. */
export interface DatasetEvent extends EventInput<EventId, SourceId, CategoryId> {
  readonly id: EventId;
  /**
   * @minLength 1
   * @maxLength 45
   */
  readonly title: string;
  readonly date: Edtf;
  readonly wider?: { readonly date: Edtf; readonly why: Text };
  readonly asOf?: Edtf;
  /**
   * @minLength 1
   * @maxLength 170
   */
  readonly summary: string;
  readonly category: CategoryId;
  readonly importance: Share;
  readonly tags: readonly Text[];
  readonly actors: readonly Text[];
  readonly place?: DatasetPlace;
  readonly claims: readonly [DatasetClaim, ...DatasetClaim[]];
  readonly relations?: readonly DatasetRelation[];
  readonly same?: {
    /**
     * An item of Wikidata that is the same thing.
     * @pattern ^Q[1-9]\d*$
     */
    readonly wikidata: string;
  };
}

/** An article that the dataset is read from. */
export interface DatasetSource extends SourceRecord<SourceId> {
  readonly outlet: Text;
  readonly published: Edtf;
  readonly basis: DateBasis;
  readonly derivation: Text;
  readonly lang: Text;
  readonly genre: Text;
  readonly note: Text;
}

/** The dataset as it is published: every id is one of the lists of `ids.ts`. */
export interface PublishedDataset extends Dataset<EventId, SourceId, CategoryId> {
  /** Where the JSON Schema of this file is. */
  readonly $schema?: string;
  readonly title: Text;
  readonly licence: "CC0-1.0";
  readonly lang: Text;
  readonly updated: Edtf;
  readonly sources: readonly DatasetSource[];
  readonly categories: readonly DatasetCategory[];
  readonly eras: readonly { readonly id: Text; readonly title: Text; readonly date: Edtf; readonly summary: Text }[];
  readonly events: readonly DatasetEvent[];
}
