-- A verklaring sociaal netwerk ends before its last day because the budgethouder says so. No notice is owed: it is no contract (BW 7:408 does not apply).
ALTER TYPE eindereden ADD VALUE 'verklaring_gestopt';
