import type { Relation } from "../model/types.js";
import type { ModelEvent } from "../model/model.js";
import { type ClaimWords, describeCategory, describeClaims, describeDate, describeWider, languageOf } from "../scene/describe.js";
import type { Figure } from "../scene/figure.js";
import { cite, row } from "./cite.js";
import { button, type Child, element, link, setText } from "./dom.js";
import type { Host } from "./host.js";
import { createLatest } from "./latest.js";

/** All that is known of an event but its title. `signal` ends with this content, before the host does. */
export function detailBody(host: Host, event: ModelEvent, signal: AbortSignal): readonly HTMLElement[] {
  const { document, figure } = host;
  const { messages } = figure;
  const { summary, place } = event;
  const heading = `h${Math.min(6, figure.heading + 2)}` as "h3";
  const section = (name: string, items: readonly Child[], more = {}): readonly HTMLElement[] =>
    items.length ? [element(document, heading, {}, name), element(document, "ul", { role: "list", ...more }, ...items.map((item) => element(document, "li", {}, item)))] : [];
  const fact = (name: string, ...values: readonly (string | undefined)[]): readonly HTMLElement[] => {
    const value = row(document, values);
    return value.firstChild ? [element(document, "dt", {}, name), element(document, "dd", {}, value)] : [];
  };
  const facts = [...fact(messages.category, describeCategory(event, figure)), ...fact(messages.place, place?.name), ...fact(messages.actors, ...event.actors), ...fact(messages.tags, ...event.tags)];
  return [
    element(document, "p", {}, row(document, [element(document, "span", { class: "tl-date" }, describeDate(event, figure)), sayBasis(event, figure), describeWider(event, figure)])),
    ...(summary ? [element(document, "p", { dir: "auto", lang: languageOf(event, figure) }, summary)] : []),
    ...(facts.length ? [element(document, "dl", {}, ...facts)] : []),
    ...section(messages.sources, describeClaims(event, figure).map((claim) => sayClaim(document, claim)), { class: "tl-claims" }),
    ...section(messages.related, event.relations.map((relation) => sayRelation(host, relation, event, signal))),
    ...section(messages.links, [...event.links.map(({ url, title }) => link(document, url, title)), ...Object.entries(event.same).map(([name, id]) => identifier(document, name, id))]),
  ];
}

/** Where the event's date comes from: of the claims that give just this date, or of all where none does, the one nearest to a source's own words. */
function sayBasis({ claims, extent }: ModelEvent, { messages }: Figure): string | undefined {
  const given = claims.filter(({ date }) => typeof date === "string" && date === extent.text);
  const candidates = given.length ? given : claims;
  for (const basis of ["stated", "derived", "general-knowledge"] as const) {
    const claim = candidates.find((candidate) => candidate.basis === basis);
    if (claim) return messages.basis[basis] + (claim.derivation ? `: ${claim.derivation}` : "");
  }
  return undefined;
}

/** A source, and where in it. */
function citeClaim(document: Document, claim: ClaimWords): HTMLElement {
  return row(document, [cite(document, claim), ...claim.where]);
}

/** Who says so, where, in which words; when it was according to them; what they assert. */
function sayClaim(document: Document, claim: ClaimWords): HTMLElement {
  const lines = [citeClaim(document, claim), row(document, claim.when), row(document, [claim.asserts])];
  return element(document, "span", {}, ...lines.filter((line) => line.firstChild).flatMap((line, index) => (index ? [element(document, "br"), line] : [line])));
}

/** The other event as a button, and who draws the line. Until its title is known, its id stands for it. */
function sayRelation(host: Host, { kind, event: id, claim }: Relation, { extent }: ModelEvent, signal: AbortSignal): HTMLElement {
  const { document, figure } = host;
  const name = element(document, "bdi", {}, id);
  const leads = button(document, signal, { class: "tl-link" }, () => host.select(id, { reveal: true, focus: "detail" }), name);
  createLatest(signal)(
    () => figure.source.event(id),
    (other) => other && setText(name, other.title),
  );
  const claimants = claim ? describeClaims({ claims: [claim], extent }, figure) : [];
  return element(document, "span", {}, `${figure.messages.relation[kind]} `, leads, ...claimants.flatMap((claimant) => [" (", citeClaim(document, claimant), ")"]));
}

function identifier(document: Document, name: string, id: string): HTMLElement {
  if (name === "wikidata" && /^Q\d+$/.test(id)) return link(document, `https://www.wikidata.org/wiki/${id}`, `Wikidata ${id}`);
  return row(document, [name, link(document, id)], ": ");
}
