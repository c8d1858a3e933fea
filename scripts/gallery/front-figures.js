/**
 * The figures of the first page, from the whole to its parts: for the page as it is built, and for its script.
 * @param {any} dataset
 */
export function frontFigures(dataset) {
  const line = { representation: "linear", scale: "chronological" };
  return [
    // The collapsed scale gives the dense years the room that the silent ones do not need.
    { id: "whole", spec: { data: dataset, heading: 1, maxHeight: 560, design: { representation: "linear", scale: "collapsed", layout: "unified" } } },
    {
      id: "months",
      spec: { data: dataset, heading: 3, title: "September 2015 to September 2016", description: "The same data in a window of thirteen months.", view: { start: "2015-09", end: "2016-09" } },
    },
    {
      id: "kinds",
      spec: { data: dataset, heading: 3, title: "A row for each kind of event", description: "The whole again, by category.", design: { ...line, layout: "faceted", facet: "category" }, maxHeight: 900 },
    },
  ];
}
