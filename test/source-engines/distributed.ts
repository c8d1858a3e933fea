/** A table of the cluster `timeloom`, made of the tables of its nodes. */
export function distributed(name: string, local: string): string {
  return `CREATE TABLE ${name} AS ${local} ENGINE = Distributed(timeloom, default, ${local})`;
}
