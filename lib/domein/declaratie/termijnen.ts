/** By when a declaratie must have gone where. A term of the law counts as it stood on the last day of the care. */
import { type Datum, plusDagen } from "../datum";
import { AANBIEDTERMIJN, BETAALTERMIJN, HERSTELTERMIJN, INDIENTERMIJN } from "../regelgeving/termijnen";
import { afgeleid, type Opgezocht, type Rij, zoekOp } from "../regelgeving/opzoeken";

const uiterlijk = (rijen: readonly Rij<number>[], vanaf: Datum): Opgezocht<Datum> =>
  afgeleid(zoekOp(rijen, vanaf), (dagen) => plusDagen(vanaf, dagen));

/** Last day on which the zorgverlener may offer it to the budgethouder. */
export const aanbiedenUiterlijk = (eindeZorg: Datum): Opgezocht<Datum> => uiterlijk(AANBIEDTERMIJN, eindeZorg);

/** Last day on which the budgethouder may pass it on to the SVB. */
export const indienenUiterlijk = (aangebodenOp: Datum): Opgezocht<Datum> => uiterlijk(INDIENTERMIJN, aangebodenOp);

/** Last day on which the SVB may pay it. */
export const betalenUiterlijk = (ingediendOp: Datum): Opgezocht<Datum> => uiterlijk(BETAALTERMIJN, ingediendOp);

/** Last day on which missing data may be supplied after the invitation to do so. */
export const herstellenUiterlijk = (uitgenodigdOp: Datum): Opgezocht<Datum> => uiterlijk(HERSTELTERMIJN, uitgenodigdOp);
