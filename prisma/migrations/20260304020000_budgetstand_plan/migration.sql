-- The source of one budget is read by indexes whichever budget it is, but PostgreSQL does not trust that and plans the question anew for
-- each row: seven times the work of the question itself, and half of what a bulk file of toekenningsberichten costs.
ALTER FUNCTION budgetstand_vernieuwen() SET plan_cache_mode = 'force_generic_plan';
