CREATE TABLE attempts (
  id text PRIMARY KEY,
  person_id text NOT NULL REFERENCES people (id),
  course_key text NOT NULL,
  course_hash text NOT NULL,
  form_key text NOT NULL,
  seed text NOT NULL,
  items text NOT NULL,
  day text NOT NULL,
  started_at text NOT NULL,
  ends_at text NOT NULL,
  by_account_id text,
  finished_at text,
  ending text,
  score real,
  passed integer,
  assurance text NOT NULL
);
CREATE UNIQUE INDEX one_running_attempt_per_form ON attempts (person_id, course_key, form_key) WHERE finished_at IS NULL;
CREATE INDEX attempts_by_person ON attempts (person_id, course_key, form_key, started_at);
CREATE INDEX attempts_by_form ON attempts (course_key, form_key, id);
CREATE INDEX running_attempts_by_end ON attempts (ends_at, id) WHERE finished_at IS NULL;

-- An answer that is changed is a new revision; the last one counts.
CREATE TABLE answers (
  attempt_id text NOT NULL REFERENCES attempts (id),
  number integer NOT NULL,
  revision integer NOT NULL,
  item_key text NOT NULL,
  given text NOT NULL,
  points real NOT NULL,
  at text NOT NULL,
  by_account_id text,
  CONSTRAINT one_answer_per_revision PRIMARY KEY (attempt_id, number, revision)
) WITHOUT ROWID;
-- Few answers are changed: this small index tells which.
CREATE INDEX changed_answers ON answers (attempt_id, number, revision) WHERE revision > 1;

CREATE TABLE remarks (
  id text PRIMARY KEY,
  course_key text NOT NULL,
  item_key text NOT NULL,
  item_hash text NOT NULL,
  kind text NOT NULL,
  corrected_course_hash text,
  because text NOT NULL,
  by_account_id text,
  at text NOT NULL
);
CREATE INDEX remarks_by_course ON remarks (course_key, at, id);

-- Whom a remark concerned, and what it changed; a pass that would be lost waits for a decision.
CREATE TABLE remarked_attempts (
  remark_id text NOT NULL REFERENCES remarks (id),
  attempt_id text NOT NULL REFERENCES attempts (id),
  person_id text NOT NULL REFERENCES people (id),
  score_before real NOT NULL,
  score_after real NOT NULL,
  passed_before integer NOT NULL,
  passed_after integer NOT NULL,
  decision text NOT NULL,
  decided_by_account_id text,
  decided_at text,
  PRIMARY KEY (remark_id, attempt_id)
) WITHOUT ROWID;
CREATE INDEX remarked_attempts_by_attempt ON remarked_attempts (attempt_id);
CREATE INDEX undecided_attempts ON remarked_attempts (remark_id, attempt_id) WHERE decision = 'Waiting';
