import type { DatasetCategory } from "./types.js";

/** The kinds of event; the order is the order of lanes and hues. */
export const categories: readonly DatasetCategory[] = [
  { id: "war", title: "War and armed conflict", note: "Wars, uprisings, campaigns and single strikes by armed forces." },
  { id: "attack", title: "Attacks on civilians", note: "Attacks in which people going about their day were the target." },
  { id: "security", title: "Security and deployments", note: "Troops stationed or moved, patrols, arrests, armed groups, missile sites." },
  { id: "treaty", title: "Treaties and truces", note: "Agreements, their adapted forms, their suspension, truces." },
  { id: "diplomacy", title: "Talks and diplomacy", note: "Visits, negotiations, proposals, replies, addresses, policies, things said again and again." },
  { id: "sanctions", title: "Sanctions and isolation", note: "Restrictive measures, severed contacts, trade cut back." },
  { id: "politics", title: "Politics and society", note: "Governments, alliances, upheavals, movements of people, mourning." },
  { id: "publication", title: "Publications", note: "The five articles, pieces that they link, an interview, a translation, a leak." },
];
