CREATE TABLE framework_versions (
  hash text PRIMARY KEY,
  key text NOT NULL,
  version integer NOT NULL,
  title text NOT NULL,
  source text NOT NULL,
  loaded_at text NOT NULL,
  retired_at text,
  CONSTRAINT one_framework_per_key_and_version UNIQUE (key, version)
);

CREATE TABLE signing_keys (
  kid text PRIMARY KEY,
  public_key blob NOT NULL,
  private_sealed blob NOT NULL,
  created_at text NOT NULL,
  retired_at text,
  revoked_since text,
  revoked_because text
);
CREATE UNIQUE INDEX one_signing_key_at_work ON signing_keys ((retired_at IS NULL)) WHERE retired_at IS NULL;

CREATE TABLE evidence (
  id text PRIMARY KEY,
  person_id text NOT NULL REFERENCES people (id),
  kind text NOT NULL,
  source_id text NOT NULL,
  course_key text NOT NULL,
  form_key text NOT NULL,
  passed integer NOT NULL,
  score real,
  assurance text NOT NULL,
  observed_on text NOT NULL,
  recorded_at text NOT NULL
);
CREATE INDEX evidence_by_person ON evidence (person_id);
CREATE INDEX evidence_by_form ON evidence (course_key, form_key, person_id) WHERE passed;

CREATE TABLE issue_batches (
  id text PRIMARY KEY,
  framework_hash text NOT NULL REFERENCES framework_versions (hash),
  unit_id integer REFERENCES units (id),
  by_account_id text,
  created_at text NOT NULL,
  last_person_id text,
  people_seen integer NOT NULL DEFAULT 0,
  issued integer NOT NULL DEFAULT 0,
  finished_at text
);
CREATE INDEX issue_batches_by_time ON issue_batches (created_at, id);
CREATE INDEX issue_batches_unfinished ON issue_batches (id) WHERE finished_at IS NULL;

CREATE TABLE confirmations (
  id text PRIMARY KEY,
  person_id text NOT NULL REFERENCES people (id),
  framework_hash text NOT NULL REFERENCES framework_versions (hash),
  framework_key text NOT NULL,
  framework_version integer NOT NULL,
  target_group text NOT NULL,
  status text NOT NULL,
  from_day text NOT NULL,
  until_day text,
  assurance text NOT NULL,
  unit_id integer NOT NULL REFERENCES units (id),
  issuer_unit_id integer NOT NULL REFERENCES units (id),
  decided_by text NOT NULL,
  by_account_id text,
  batch_id text REFERENCES issue_batches (id),
  issued_at text NOT NULL,
  ended_on text,
  ended_because text,
  replaced_by_id text REFERENCES confirmations (id),
  e_id_state text NOT NULL DEFAULT 'None',
  e_id_submitted_on text,
  e_id_answered_on text,
  e_id_shown_on text,
  e_id_reason text
);
CREATE UNIQUE INDEX one_valid_confirmation
  ON confirmations (person_id, framework_key, framework_version, target_group) WHERE status = 'Valid';
CREATE INDEX confirmations_by_person ON confirmations (person_id, id);
CREATE INDEX confirmations_by_batch ON confirmations (batch_id, id) WHERE batch_id IS NOT NULL;

CREATE TABLE confirmation_evidence (
  confirmation_id text NOT NULL REFERENCES confirmations (id),
  evidence_id text NOT NULL REFERENCES evidence (id),
  PRIMARY KEY (confirmation_id, evidence_id)
) WITHOUT ROWID;

CREATE TABLE credentials (
  code text PRIMARY KEY,
  confirmation_id text NOT NULL REFERENCES confirmations (id),
  status text NOT NULL,
  status_day text,
  status_because text,
  name text NOT NULL,
  title text NOT NULL,
  issuer text NOT NULL,
  from_day text NOT NULL,
  until_day text,
  assurance text NOT NULL,
  replaced_by text,
  issued_at text NOT NULL,
  jws text NOT NULL
);
CREATE UNIQUE INDEX one_valid_credential ON credentials (confirmation_id) WHERE status = 'Valid';
CREATE INDEX credentials_by_confirmation ON credentials (confirmation_id, issued_at);
CREATE INDEX credentials_ended ON credentials (status, code) WHERE status <> 'Valid';

CREATE TABLE confirmation_requests (
  id text PRIMARY KEY,
  person_id text NOT NULL REFERENCES people (id),
  framework_hash text NOT NULL REFERENCES framework_versions (hash),
  target_group text NOT NULL,
  state text NOT NULL,
  asked_at text NOT NULL,
  asked_by_account_id text,
  answered_at text,
  answered_by_account_id text,
  reason text,
  confirmation_id text REFERENCES confirmations (id)
);
CREATE UNIQUE INDEX one_waiting_request
  ON confirmation_requests (person_id, framework_hash, target_group) WHERE state = 'Waiting';
CREATE INDEX confirmation_requests_waiting ON confirmation_requests (asked_at, id) WHERE state = 'Waiting';
CREATE INDEX confirmation_requests_by_person ON confirmation_requests (person_id, asked_at);

CREATE TABLE e_id_outbox (
  id text PRIMARY KEY,
  confirmation_id text NOT NULL REFERENCES confirmations (id),
  kind text NOT NULL,
  payload text NOT NULL,
  created_at text NOT NULL,
  sent_at text,
  tries integer NOT NULL DEFAULT 0,
  last_fault text
);
CREATE UNIQUE INDEX one_unsent_e_id_message ON e_id_outbox (confirmation_id, kind) WHERE sent_at IS NULL;
CREATE INDEX e_id_outbox_unsent ON e_id_outbox (created_at, id) WHERE sent_at IS NULL;
