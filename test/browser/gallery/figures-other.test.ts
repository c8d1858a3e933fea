/** The page of all 20 designs on data of others. */
import { testFigures } from "./figures.js";

testFigures("other-data", "narrow");
