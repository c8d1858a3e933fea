import type { Messages } from "../messages/messages.js";
import type { TimelineSpec } from "../scene/spec.js";

/** The words in the language of a figure: that of its `locale`, or else of its data. */
export function messagesFor({ locale, data }: TimelineSpec, all: Readonly<Record<string, Messages>> = {}): Messages | undefined {
  const tag: unknown = locale ?? (data as { readonly lang?: unknown } | undefined)?.lang;
  // a wrong tag is said by the error for its option
  const language = typeof tag === "string" ? tag.split("-", 1)[0]!.toLowerCase() : "";
  return Object.hasOwn(all, language) ? all[language] : undefined;
}
