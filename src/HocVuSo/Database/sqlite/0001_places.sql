CREATE TABLE units (
  id integer PRIMARY KEY,
  era text NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  full_name text NOT NULL,
  level text NOT NULL,
  parent_id integer REFERENCES units (id),
  name_key text NOT NULL,
  valid_from text,
  valid_to text,
  CONSTRAINT one_unit_per_era_and_code UNIQUE (era, code)
);
CREATE INDEX units_by_parent ON units (parent_id);

CREATE TABLE unit_flows (
  target_id integer NOT NULL REFERENCES units (id),
  source_id integer NOT NULL REFERENCES units (id),
  share numeric,
  PRIMARY KEY (target_id, source_id)
) WITHOUT ROWID;
CREATE INDEX unit_flows_by_source ON unit_flows (source_id, target_id);
