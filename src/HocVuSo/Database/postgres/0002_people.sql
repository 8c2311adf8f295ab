-- Fingerprints of the master keys that sealed something here: a start without them is refused.
CREATE TABLE vault_keys (
  id integer PRIMARY KEY,
  print bytea NOT NULL,
  since text NOT NULL
);

CREATE TABLE people (
  id uuid PRIMARY KEY,
  full_name text NOT NULL,
  name_key text NOT NULL,
  sort_name text NOT NULL,
  birth_year integer,
  birth_date date,
  sex text,
  unit_id integer NOT NULL REFERENCES units (id),
  citizen_id_sealed bytea,
  citizen_id_index bytea,
  phone_sealed bytea,
  phone_index bytea,
  created_at timestamptz NOT NULL,
  merged_into_id uuid REFERENCES people (id),
  erased_at timestamptz,
  synthetic boolean NOT NULL DEFAULT false
);
-- A merged person keeps its number for undo; among the others a number names one person.
CREATE UNIQUE INDEX one_person_per_citizen_id ON people (citizen_id_index) WHERE merged_into_id IS NULL;
CREATE INDEX people_by_phone ON people (phone_index) WHERE phone_index IS NOT NULL;
CREATE INDEX people_by_unit ON people (unit_id, sort_name COLLATE vi, id);
CREATE INDEX people_by_name ON people (name_key, birth_year);

CREATE TABLE residences (
  person_id uuid NOT NULL REFERENCES people (id),
  from_day date NOT NULL,
  to_day date,
  unit_id integer NOT NULL REFERENCES units (id),
  PRIMARY KEY (person_id, from_day)
);

CREATE TABLE organisations (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  name text NOT NULL,
  name_key text NOT NULL,
  unit_id integer NOT NULL REFERENCES units (id),
  parent_id uuid REFERENCES organisations (id),
  code text,
  created_at timestamptz NOT NULL,
  closed_on date
);
CREATE UNIQUE INDEX one_organisation_per_code ON organisations (kind, code) WHERE code IS NOT NULL;
CREATE INDEX organisations_by_unit ON organisations (unit_id);
CREATE INDEX organisations_by_parent ON organisations (parent_id);

CREATE TABLE memberships (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES people (id),
  organisation_id uuid NOT NULL REFERENCES organisations (id),
  role text NOT NULL,
  from_day date NOT NULL,
  to_day date,
  CONSTRAINT one_membership_per_start UNIQUE (person_id, organisation_id, role, from_day)
);
CREATE INDEX memberships_by_organisation ON memberships (organisation_id, person_id);

CREATE VIEW organisation_tree AS
WITH RECURSIVE tree (id, ancestor_id) AS (
  SELECT id, id FROM organisations
  UNION ALL
  SELECT o.id, t.ancestor_id FROM organisations o JOIN tree t ON o.parent_id = t.id
)
SELECT id, ancestor_id FROM tree;
