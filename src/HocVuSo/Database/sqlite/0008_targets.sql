CREATE TABLE tallies (
  counter text NOT NULL,
  span text NOT NULL,
  day text NOT NULL,
  unit_id integer NOT NULL REFERENCES units (id),
  delta integer NOT NULL,
  PRIMARY KEY (counter, span, day, unit_id)
) WITHOUT ROWID;

CREATE TABLE standings (
  person_id text NOT NULL REFERENCES people (id),
  measure text NOT NULL,
  from_day text NOT NULL,
  to_day text,
  unit_id integer NOT NULL REFERENCES units (id),
  PRIMARY KEY (person_id, measure, from_day)
);
-- Of the endless ones there is one for each person and measure.
CREATE UNIQUE INDEX one_open_standing ON standings (person_id, measure) WHERE to_day IS NULL;

CREATE TABLE targets (
  id integer PRIMARY KEY,
  measure text NOT NULL,
  year integer NOT NULL,
  unit_id integer NOT NULL REFERENCES units (id),
  -- One of the two: a share of the group (0.8 = 80%), or a number of persons.
  share real,
  persons integer,
  source text NOT NULL,
  CONSTRAINT one_target_per_year UNIQUE (measure, year, unit_id),
  CONSTRAINT share_or_persons CHECK ((share IS NULL) <> (persons IS NULL))
);
