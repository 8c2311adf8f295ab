-- What is true of the database as a whole: 'synthetic' = its people are made up, by what.
CREATE TABLE facts (
  name text PRIMARY KEY,
  value text NOT NULL
);
