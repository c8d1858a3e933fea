/** What the packages hold, as far as it is read here. */

/** vega-datasets/data/monarchs.json */
export interface RawMonarch {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly commonwealth?: boolean;
}

/** vega-datasets/data/movies.json */
export interface RawMovie {
  readonly Title: string | number | null;
  readonly "US Gross": number | null;
  readonly "Release Date": string | null;
  readonly "Major Genre": string | null;
}

/** vega-datasets/data/earthquakes.json */
export interface RawEarthquakes {
  readonly features: readonly {
    readonly id: string;
    readonly properties: { readonly mag: number; readonly place: string; readonly time: number; readonly url: string };
    readonly geometry: { readonly coordinates: readonly [longitude: number, latitude: number, depth: number] };
  }[];
}

/** node-releases/data/release-schedule/release-schedule.json */
export type RawNodeLines = Readonly<Record<string, { readonly start: string; readonly lts?: string; readonly maintenance?: string; readonly end: string; readonly codename?: string }>>;

/** @mdn/browser-compat-data/data.json */
export interface RawBrowsers {
  readonly browsers: Readonly<
    Record<string, { readonly name: string; readonly type: string; readonly releases: Readonly<Record<string, { readonly release_date?: string; readonly status: string; readonly engine?: string }>> }>
  >;
}

/** web-features/data.json */
export interface RawFeatures {
  readonly features: Readonly<
    Record<
      string,
      { readonly kind: string; readonly name?: string; readonly description?: string; readonly group?: readonly string[]; readonly status?: { readonly baseline: "high" | "low" | false; readonly baseline_low_date?: string } }
    >
  >;
}

/** electron-releases/lite.json */
export type RawElectron = readonly { readonly version: string; readonly published_at: string; readonly prerelease: boolean; readonly deps?: { readonly chrome?: string; readonly node?: string } }[];
