-- Who saw or changed whose data. Each entry's hash covers the hash before it in its shard; several shards, so that
-- writers seldom wait for each other.
CREATE TABLE audit_entries (
  shard integer NOT NULL,
  seq bigint NOT NULL,
  at timestamptz NOT NULL,
  account_id uuid,
  role text,
  unit_id integer,
  organisation_id uuid,
  action text NOT NULL,
  people text NOT NULL,
  subject text,
  detail text,
  hash bytea NOT NULL,
  PRIMARY KEY (shard, seq)
);
CREATE INDEX audit_entries_by_time ON audit_entries (at, shard, seq);
-- How many numbers of other areas an account asked about today.
CREATE INDEX audit_entries_about_elsewhere ON audit_entries (account_id, at) WHERE action = 'NumberElsewhere';

-- For whom an entry is: made from its people, so that everybody finds what concerns them.
CREATE TABLE audit_subjects (
  person_id uuid NOT NULL,
  shard integer NOT NULL,
  seq bigint NOT NULL,
  PRIMARY KEY (person_id, shard, seq)
);

CREATE TABLE audit_heads (
  shard integer PRIMARY KEY,
  seq bigint NOT NULL,
  hash bytea NOT NULL
) WITH (fillfactor = 20);
INSERT INTO audit_heads (shard, seq, hash)
SELECT shard, 0, decode(repeat('00', 32), 'hex') FROM generate_series(0, 31) AS shard;

CREATE FUNCTION audit_is_never_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'audit entries are never changed or deleted'; END $$;
CREATE TRIGGER audit_entries_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries
FOR EACH STATEMENT EXECUTE FUNCTION audit_is_never_changed();
CREATE TRIGGER audit_subjects_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_subjects
FOR EACH STATEMENT EXECUTE FUNCTION audit_is_never_changed();
CREATE TRIGGER audit_heads_go_on BEFORE UPDATE ON audit_heads
FOR EACH ROW WHEN (NEW.seq <= OLD.seq OR NEW.shard <> OLD.shard) EXECUTE FUNCTION audit_is_never_changed();
CREATE TRIGGER audit_heads_stay BEFORE DELETE OR TRUNCATE ON audit_heads
FOR EACH STATEMENT EXECUTE FUNCTION audit_is_never_changed();
