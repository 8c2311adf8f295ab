-- Fingerprints of the master keys that sealed something here: a start without them is refused.
CREATE TABLE vault_keys (
  id integer PRIMARY KEY,
  print blob NOT NULL,
  since text NOT NULL
);

CREATE TABLE people (
  id text PRIMARY KEY,
  full_name text NOT NULL,
  name_key text NOT NULL,
  sort_name text NOT NULL,
  birth_year integer,
  birth_date text,
  sex text,
  unit_id integer NOT NULL REFERENCES units (id),
  citizen_id_sealed blob,
  citizen_id_index blob,
  phone_sealed blob,
  phone_index blob,
  created_at text NOT NULL,
  merged_into_id text REFERENCES people (id),
  erased_at text,
  synthetic integer NOT NULL DEFAULT 0
);
-- A merged person keeps its number for undo; among the others a number names one person.
CREATE UNIQUE INDEX one_person_per_citizen_id ON people (citizen_id_index) WHERE merged_into_id IS NULL;
CREATE INDEX people_by_phone ON people (phone_index) WHERE phone_index IS NOT NULL;
CREATE INDEX people_by_unit ON people (unit_id);
CREATE INDEX people_by_name ON people (name_key, birth_year);

CREATE TABLE residences (
  person_id text NOT NULL REFERENCES people (id),
  from_day text NOT NULL,
  to_day text,
  unit_id integer NOT NULL REFERENCES units (id),
  PRIMARY KEY (person_id, from_day)
);

CREATE TABLE organisations (
  id text PRIMARY KEY,
  kind text NOT NULL,
  name text NOT NULL,
  name_key text NOT NULL,
  unit_id integer NOT NULL REFERENCES units (id),
  parent_id text REFERENCES organisations (id),
  code text,
  created_at text NOT NULL,
  closed_on text
);
CREATE UNIQUE INDEX one_organisation_per_code ON organisations (kind, code) WHERE code IS NOT NULL;
CREATE INDEX organisations_by_unit ON organisations (unit_id);
CREATE INDEX organisations_by_parent ON organisations (parent_id);

CREATE TABLE memberships (
  id text PRIMARY KEY,
  person_id text NOT NULL REFERENCES people (id),
  organisation_id text NOT NULL REFERENCES organisations (id),
  role text NOT NULL,
  from_day text NOT NULL,
  to_day text,
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
