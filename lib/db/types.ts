/** The shapes in which lib/queries writes down what it reads. Types only: whoever runs a query gets a `Tx`. */
export type { Prisma } from "./generated/client";
export type { Aanleveroordeel, Aanleveruitkomst, Berichtkanaal, Berichtstatus, Bestandstatus, BovenMaximumBeleid, Lijstsoort, Overeenkomstleveringsoort, Overeenkomstleveringstatus, Regeloordeel, Regeluitkomst, Tabelsoort, Toekenningstatus, Wet } from "./generated/enums";
