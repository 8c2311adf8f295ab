-- A version of a course as its files, whole; never changed. The current one of a course is its latest.
CREATE TABLE publications (
  id integer PRIMARY KEY AUTOINCREMENT,
  course_key text NOT NULL,
  hash text NOT NULL,
  title text NOT NULL,
  published_at text NOT NULL,
  by_account_id text,
  is_shipped integer NOT NULL,
  files blob NOT NULL
);
CREATE INDEX publications_by_course ON publications (course_key, id);
CREATE INDEX publications_by_hash ON publications (hash);

CREATE TABLE enrolments (
  person_id text NOT NULL REFERENCES people (id),
  course_key text NOT NULL,
  publication_id integer NOT NULL REFERENCES publications (id),
  started_at text NOT NULL,
  at_lesson integer NOT NULL,
  at_step integer NOT NULL,
  completed_at text,
  PRIMARY KEY (person_id, course_key)
) WITHOUT ROWID;

-- Lesson and step are numbers within the publication.
CREATE TABLE step_progress (
  person_id text NOT NULL REFERENCES people (id),
  publication_id integer NOT NULL REFERENCES publications (id),
  lesson integer NOT NULL,
  step integer NOT NULL,
  done_at text,
  response text,
  correct integer,
  answered_at text,
  PRIMARY KEY (person_id, publication_id, lesson, step)
) WITHOUT ROWID;

-- A course in the making, as its files, whole; open until a second person publishes it or its writers drop it.
CREATE TABLE course_drafts (
  id text PRIMARY KEY,
  course_key text NOT NULL,
  title text NOT NULL,
  base_hash text,
  author_id text NOT NULL,
  created_at text NOT NULL,
  state text NOT NULL,
  revision integer NOT NULL,
  changed_at text NOT NULL,
  hash text NOT NULL,
  files blob NOT NULL,
  submitted_by_id text,
  submitted_at text,
  decided_by_id text,
  decided_at text,
  remark text NOT NULL
);
CREATE INDEX course_drafts_by_course ON course_drafts (course_key, state);
CREATE INDEX course_drafts_by_change ON course_drafts (changed_at, id);

-- Who has written in a draft or submitted it; none of them decides over it.
CREATE TABLE course_draft_writers (
  draft_id text NOT NULL REFERENCES course_drafts (id),
  account_id text NOT NULL,
  at text NOT NULL,
  PRIMARY KEY (draft_id, account_id)
) WITHOUT ROWID;

-- A version of the scam patterns or of the glossary as its file, whole; never changed. The current one is the latest.
CREATE TABLE collection_versions (
  id integer PRIMARY KEY AUTOINCREMENT,
  collection text NOT NULL,
  hash text NOT NULL,
  published_at text NOT NULL,
  by_account_id text,
  change text NOT NULL,
  entry text,
  content text NOT NULL
);
CREATE INDEX collection_versions_by_collection ON collection_versions (collection, id);

-- The bytes of recorded voices, by their SHA-256; versions and drafts of courses name them.
CREATE TABLE recordings (
  hash text PRIMARY KEY,
  type text NOT NULL,
  bytes blob NOT NULL
);
