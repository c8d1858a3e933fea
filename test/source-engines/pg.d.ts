/** As much of `pg` as the tests use; its own types are a package of their own. */
declare module "pg" {
  interface Rows {
    readonly rows: Record<string, unknown>[];
  }
  class Client {
    constructor(options: object);
    connect(): Promise<void>;
    query(text: string, values?: readonly unknown[]): Promise<Rows>;
    end(): Promise<void>;
    on(event: "error", listener: (error: Error) => void): void;
  }
  class Pool {
    constructor(options: object);
    readonly options: object;
    readonly Client: typeof Client;
    connect(): Promise<unknown>;
    query(text: string, values?: readonly unknown[]): Promise<Rows>;
    end(): Promise<void>;
    on(event: "error", listener: (error: Error) => void): void;
  }
  const pg: { readonly Client: typeof Client; readonly Pool: typeof Pool };
  export default pg;
  export type { Client, Pool };
}
