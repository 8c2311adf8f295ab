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
  sort_key text NOT NULL,
  match_key text,
  birth_year integer,
  birth_date text,
  sex text,
  unit_id integer NOT NULL REFERENCES units (id),
  citizen_id_sealed blob,
  citizen_id_index blob,
  phone_sealed blob,
  phone_index blob,
  roster_key blob,
  created_at text NOT NULL,
  merged_into_id text REFERENCES people (id),
  erased_at text,
  synthetic integer NOT NULL DEFAULT 0,
  CONSTRAINT a_birth_date_has_its_year CHECK (birth_date IS NULL OR birth_year IS NOT NULL)
);
-- A merged person keeps its number for undo; among the others a number names one person.
CREATE UNIQUE INDEX one_person_per_citizen_id ON people (citizen_id_index) WHERE merged_into_id IS NULL;
CREATE INDEX people_by_phone ON people (phone_index) WHERE phone_index IS NOT NULL;
CREATE INDEX people_by_unit ON people (unit_id);
CREATE UNIQUE INDEX one_person_per_roster_key ON people (roster_key);
CREATE INDEX people_by_match ON people (match_key) WHERE match_key IS NOT NULL;
CREATE INDEX people_by_merge ON people (merged_into_id) WHERE merged_into_id IS NOT NULL;

CREATE TABLE residences (
  person_id text NOT NULL REFERENCES people (id),
  from_day text NOT NULL,
  to_day text,
  unit_id integer NOT NULL REFERENCES units (id),
  PRIMARY KEY (person_id, from_day),
  CONSTRAINT a_residence_ends_after_it_began CHECK (to_day IS NULL OR to_day >= from_day)
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
CREATE INDEX organisations_by_name ON organisations (name_key);
CREATE INDEX organisations_by_parent ON organisations (parent_id);

CREATE TABLE memberships (
  id text PRIMARY KEY,
  person_id text NOT NULL REFERENCES people (id),
  organisation_id text NOT NULL REFERENCES organisations (id),
  role text NOT NULL,
  from_day text NOT NULL,
  to_day text,
  CONSTRAINT one_membership_per_start UNIQUE (person_id, organisation_id, role, from_day),
  CONSTRAINT a_membership_ends_after_it_began CHECK (to_day IS NULL OR to_day >= from_day)
);
CREATE INDEX memberships_by_organisation ON memberships (organisation_id, person_id);

CREATE VIEW organisation_tree AS
WITH RECURSIVE tree (id, ancestor_id) AS (
  SELECT id, id FROM organisations
  UNION ALL
  SELECT o.id, t.ancestor_id FROM organisations o JOIN tree t ON o.parent_id = t.id
)
SELECT id, ancestor_id FROM tree;

-- Two records that may be one person; somebody decides. first_id < second_id.
CREATE TABLE duplicates (
  id text PRIMARY KEY,
  first_id text NOT NULL REFERENCES people (id),
  second_id text NOT NULL REFERENCES people (id),
  ground text NOT NULL,
  state text NOT NULL,
  found_at text NOT NULL,
  decided_at text,
  decided_by_id text,
  CONSTRAINT one_offer_per_pair UNIQUE (first_id, second_id)
);
CREATE INDEX duplicates_by_second ON duplicates (second_id);
CREATE INDEX duplicates_open ON duplicates (found_at, id) WHERE state = 'Open';

-- What a merge did, exactly, so that it can be undone.
CREATE TABLE merges (
  id text PRIMARY KEY,
  kept_id text NOT NULL REFERENCES people (id),
  merged_id text NOT NULL REFERENCES people (id),
  taken text NOT NULL,
  carried text NOT NULL,
  merged_at text NOT NULL,
  merged_by_id text,
  undone_at text,
  undone_by_id text
);
CREATE UNIQUE INDEX one_merge_in_force ON merges (merged_id) WHERE undone_at IS NULL;
CREATE INDEX merges_by_kept ON merges (kept_id);

CREATE TABLE erasure_requests (
  id text PRIMARY KEY,
  person_id text NOT NULL REFERENCES people (id),
  asked_at text NOT NULL,
  asked_by_id text,
  due_on text NOT NULL,
  state text NOT NULL,
  answered_at text,
  answered_by_id text,
  answer text
);
CREATE UNIQUE INDEX one_open_request_per_person ON erasure_requests (person_id) WHERE state = 'Open';
CREATE INDEX erasure_requests_open ON erasure_requests (due_on, id) WHERE state = 'Open';

-- A roster file on its way in: checked first, applied after a yes, in portions that move "row" in their own transaction.
CREATE TABLE rosters (
  id text PRIMARY KEY,
  by_account_id text NOT NULL,
  file_name text NOT NULL,
  state text NOT NULL,
  header text NOT NULL,
  total integer NOT NULL,
  row integer NOT NULL,
  added integer NOT NULL,
  changed integer NOT NULL,
  moved integer NOT NULL,
  same integer NOT NULL,
  bad integer NOT NULL,
  offered integer NOT NULL,
  created_at text NOT NULL,
  ended_at text,
  refusal_vi text,
  refusal_en text
);
CREATE INDEX rosters_by_account ON rosters (by_account_id, created_at);
CREATE INDEX rosters_at_work ON rosters (created_at) WHERE state IN ('Checking', 'Applying');

-- The file itself, sealed, while it is needed.
CREATE TABLE roster_chunks (
  roster_id text NOT NULL REFERENCES rosters (id),
  seq integer NOT NULL,
  sealed blob NOT NULL,
  PRIMARY KEY (roster_id, seq)
);

-- Rows that were not taken, with their reasons; sealed, one portion a row.
CREATE TABLE roster_faults (
  roster_id text NOT NULL REFERENCES rosters (id),
  seq integer NOT NULL,
  sealed blob NOT NULL,
  PRIMARY KEY (roster_id, seq)
);

-- Whom each line is about (a keyed index), to see who stands in the file twice.
CREATE TABLE roster_keys (
  roster_id text NOT NULL REFERENCES rosters (id),
  key blob NOT NULL,
  line integer NOT NULL,
  PRIMARY KEY (roster_id, key)
) WITHOUT ROWID;
