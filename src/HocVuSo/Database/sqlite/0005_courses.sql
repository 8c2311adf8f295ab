-- A version of a course as its files, whole; never changed. The current one of a course is its latest.
CREATE TABLE publications (
  id integer PRIMARY KEY AUTOINCREMENT,
  course_key text NOT NULL,
  hash text NOT NULL,
  title text NOT NULL,
  published_at text NOT NULL,
  by_account_id text,
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
