-- No foreign key to people: a record is written in the transaction of a row that has one, and this table is the longest.
CREATE TABLE records (
  id text NOT NULL,
  day text NOT NULL,
  person_id text NOT NULL,
  by_account_id text,
  verb text NOT NULL,
  object_id text NOT NULL,
  result text,
  at text NOT NULL,
  PRIMARY KEY (id, day)
) WITHOUT ROWID;
CREATE INDEX records_by_person ON records (person_id, day);
