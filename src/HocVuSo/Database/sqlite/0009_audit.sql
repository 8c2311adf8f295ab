-- Who saw or changed whose data. Each entry's hash covers the hash before it in its shard.
CREATE TABLE audit_entries (
  shard integer NOT NULL,
  seq integer NOT NULL,
  at text NOT NULL,
  account_id text,
  role text,
  unit_id integer,
  organisation_id text,
  action text NOT NULL,
  people text NOT NULL,
  subject text,
  detail text,
  hash blob NOT NULL,
  PRIMARY KEY (shard, seq)
);
CREATE INDEX audit_entries_by_time ON audit_entries (at, shard, seq);
-- How many numbers of other areas an account asked about today.
CREATE INDEX audit_entries_about_elsewhere ON audit_entries (account_id, at) WHERE action = 'NumberElsewhere';

-- For whom an entry is: made from its people, so that everybody finds what concerns them.
CREATE TABLE audit_subjects (
  person_id text NOT NULL,
  shard integer NOT NULL,
  seq integer NOT NULL,
  PRIMARY KEY (person_id, shard, seq)
) WITHOUT ROWID;

CREATE TABLE audit_heads (
  shard integer PRIMARY KEY,
  seq integer NOT NULL,
  hash blob NOT NULL
);
INSERT INTO audit_heads (shard, seq, hash) VALUES (0, 0, zeroblob(32));

CREATE TRIGGER audit_entries_are_not_changed BEFORE UPDATE ON audit_entries
BEGIN SELECT RAISE(ABORT, 'audit entries are never changed'); END;
CREATE TRIGGER audit_entries_are_not_deleted BEFORE DELETE ON audit_entries
BEGIN SELECT RAISE(ABORT, 'audit entries are never deleted'); END;
CREATE TRIGGER audit_subjects_are_not_changed BEFORE UPDATE ON audit_subjects
BEGIN SELECT RAISE(ABORT, 'audit entries are never changed'); END;
CREATE TRIGGER audit_subjects_are_not_deleted BEFORE DELETE ON audit_subjects
BEGIN SELECT RAISE(ABORT, 'audit entries are never deleted'); END;
CREATE TRIGGER audit_heads_go_on BEFORE UPDATE ON audit_heads WHEN NEW.seq <= OLD.seq OR NEW.shard <> OLD.shard
BEGIN SELECT RAISE(ABORT, 'audit entries are never deleted'); END;
CREATE TRIGGER audit_heads_stay BEFORE DELETE ON audit_heads
BEGIN SELECT RAISE(ABORT, 'audit entries are never deleted'); END;
-- Without this one, INSERT OR REPLACE would get past the two above.
CREATE TRIGGER audit_entries_are_appended BEFORE INSERT ON audit_entries
WHEN NEW.seq <= (SELECT seq FROM audit_heads WHERE shard = NEW.shard)
BEGIN SELECT RAISE(ABORT, 'audit entries are never changed'); END;
