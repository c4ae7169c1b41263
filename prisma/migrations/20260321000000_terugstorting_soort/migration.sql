-- Apart, because a new value cannot be used in the migration that adds it.
ALTER TYPE boekingsoort ADD VALUE 'terugstorting';
