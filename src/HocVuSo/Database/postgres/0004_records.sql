-- No foreign key to people: a record is written in the transaction of a row that has one, and this table is the longest.
CREATE TABLE records (
  id uuid NOT NULL,
  day date NOT NULL,
  person_id uuid NOT NULL,
  by_account_id uuid,
  verb text NOT NULL,
  object_id text NOT NULL,
  result text,
  at timestamptz NOT NULL,
  PRIMARY KEY (id, day)
) PARTITION BY RANGE (day);
CREATE INDEX records_by_person ON records (person_id, day);
-- Months are added ahead by Partitions; what falls outside them (an old result that is imported) still finds a place.
CREATE TABLE records_default PARTITION OF records DEFAULT;
