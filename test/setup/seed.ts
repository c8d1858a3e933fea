import fc from "fast-check";

/** The same random cases in every run, so that a run says something of the change and not of the dice. `SEED=$RANDOM npm test` throws them anew. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_261_127) });
