/**
 * A lint rule: `new Date(x)` only with x a number or a Date, by its type. A string would be read by the engine's own
 * guess, in the machine's own zone; without an argument it is the machine's clock.
 */
import ts from "typescript";

/** @type {import("eslint").Rule.RuleModule} */
export const datesFromNumbers = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      text: "new Date() of a {{type}}: the engine guesses, in the machine's zone. Use parseDate, or a number.",
      clock: "new Date() reads the machine's clock: \"now\" is an option.",
      zone: "new Date(year, month, …) is in the machine's zone. Use Date.UTC or timeFromCivil.",
    },
  },
  create(context) {
    const { program, esTreeNodeToTSNodeMap } = context.sourceCode.parserServices;
    /** @type {import("typescript").TypeChecker} */
    const checker = program.getTypeChecker();
    /** @param {import("typescript").Type} type @returns {boolean} */
    const isTime = (type) =>
      type.isUnion() ? type.types.every(isTime) : Boolean(type.flags & ts.TypeFlags.NumberLike) || type.symbol?.name === "Date";
    /** @param {any} node */
    const check = (node) => {
      if (node.callee.type !== "Identifier" || node.callee.name !== "Date") return;
      const [first] = node.arguments;
      if (!first) return context.report({ node, messageId: "clock" });
      if (node.arguments.length > 1) return context.report({ node, messageId: "zone" });
      const type = checker.getTypeAtLocation(esTreeNodeToTSNodeMap.get(first));
      if (!isTime(type)) context.report({ node, messageId: "text", data: { type: checker.typeToString(type) } });
    };
    return { NewExpression: check, CallExpression: check };
  },
};
