CREATE TABLE eras (
  key text PRIMARY KEY,
  from_day text,
  to_day text
);

CREATE TABLE units (
  id integer PRIMARY KEY,
  era text NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  full_name text NOT NULL,
  level text NOT NULL,
  parent_id integer REFERENCES units (id),
  name_key text NOT NULL,
  aliases text,
  valid_from text,
  valid_to text,
  CONSTRAINT one_unit_per_era_and_code UNIQUE (era, code)
);
CREATE INDEX units_by_parent ON units (parent_id);

CREATE TABLE successions (
  predecessor_id integer NOT NULL REFERENCES units (id),
  successor_id integer NOT NULL REFERENCES units (id),
  kind text NOT NULL,
  -- Of the predecessor's people, the part that came to the successor; and of the successor's people, the part that
  -- came from the predecessor. Null = not stated.
  share numeric,
  share_of_successor numeric,
  basis text,
  PRIMARY KEY (predecessor_id, successor_id),
  CONSTRAINT shares_are_parts CHECK (
    (share IS NULL OR (share > 0 AND share <= 1))
    AND (share_of_successor IS NULL OR (share_of_successor > 0 AND share_of_successor <= 1))
  )
) WITHOUT ROWID;
CREATE INDEX successions_by_successor ON successions (successor_id, predecessor_id);

CREATE TABLE unit_flows (
  target_id integer NOT NULL REFERENCES units (id),
  source_id integer NOT NULL REFERENCES units (id),
  share numeric,
  PRIMARY KEY (target_id, source_id)
) WITHOUT ROWID;
CREATE INDEX unit_flows_by_source ON unit_flows (source_id, target_id);

CREATE TABLE reporting_areas (
  key text PRIMARY KEY,
  name_vi text NOT NULL,
  name_en text NOT NULL,
  levels text NOT NULL
);

CREATE TABLE reporting_area_units (
  area_key text NOT NULL REFERENCES reporting_areas (key),
  unit_id integer NOT NULL REFERENCES units (id),
  PRIMARY KEY (area_key, unit_id)
) WITHOUT ROWID;

CREATE TABLE populations (
  id text PRIMARY KEY,
  unit_id integer NOT NULL REFERENCES units (id),
  of_group text NOT NULL,
  value integer NOT NULL CHECK (value >= 0),
  as_of text NOT NULL,
  source text NOT NULL,
  entered_at text NOT NULL,
  -- The account that entered it; null = from the command line.
  entered_by text,
  -- A figure is never changed: a correction takes its place.
  replaced_at text
);
CREATE UNIQUE INDEX one_population_per_key ON populations (unit_id, of_group, as_of, source)
  WHERE replaced_at IS NULL;

-- Tables that were sent and wait for a decision, for a day at most.
CREATE TABLE population_files (
  id text PRIMARY KEY,
  by_account_id text NOT NULL,
  file_name text NOT NULL,
  content blob NOT NULL,
  as_of text,
  source text,
  sent_at text NOT NULL
);

-- Which state of the shipped tables is loaded, and a number that grows with every change of the units.
CREATE TABLE place_marks (
  name text PRIMARY KEY,
  value text NOT NULL
);
