CREATE TABLE accounts (
  id text PRIMARY KEY,
  user_name text NOT NULL,
  normalized_user_name text NOT NULL,
  display_name text NOT NULL,
  name_key text NOT NULL,
  person_id text REFERENCES people (id),
  phone_index blob,
  password_hash text,
  password_is_first integer NOT NULL,
  security_stamp text,
  concurrency_stamp text,
  two_factor_enabled integer NOT NULL,
  lockout_end text,
  lockout_enabled integer NOT NULL,
  access_failed_count integer NOT NULL,
  created_at text NOT NULL,
  closed_at text
);
CREATE UNIQUE INDEX one_account_per_name ON accounts (normalized_user_name);
CREATE INDEX accounts_by_name ON accounts (name_key);
CREATE UNIQUE INDEX one_account_per_phone ON accounts (phone_index);
CREATE UNIQUE INDEX one_account_per_person ON accounts (person_id);

-- The second factor's key and the recovery codes, sealed.
CREATE TABLE account_tokens (
  account_id text NOT NULL REFERENCES accounts (id),
  login_provider text NOT NULL,
  name text NOT NULL,
  value text,
  PRIMARY KEY (account_id, login_provider, name)
);

CREATE TABLE account_passkeys (
  credential_id blob PRIMARY KEY,
  account_id text NOT NULL REFERENCES accounts (id),
  data text NOT NULL
);
CREATE INDEX account_passkeys_by_account ON account_passkeys (account_id);

CREATE TABLE sessions (
  id text PRIMARY KEY,
  account_id text NOT NULL REFERENCES accounts (id),
  created_at text NOT NULL,
  last_seen_at text NOT NULL,
  device text NOT NULL,
  address_prefix text NOT NULL,
  kept integer NOT NULL,
  second_factor integer NOT NULL,
  first_password integer NOT NULL,
  proved_at text NOT NULL,
  ended_at text
);
CREATE INDEX sessions_by_account ON sessions (account_id, last_seen_at);

-- Tries in a row at a password or a code, by a keyed index of what was tried; network '' = from wherever.
CREATE TABLE sign_in_tries (
  target blob NOT NULL,
  network text NOT NULL,
  tries integer NOT NULL,
  last_at text NOT NULL,
  PRIMARY KEY (target, network)
);
CREATE INDEX sign_in_tries_by_time ON sign_in_tries (last_at);

CREATE TABLE cards (
  id text PRIMARY KEY,
  account_id text NOT NULL REFERENCES accounts (id),
  sheet_id text NOT NULL,
  token_hash blob NOT NULL,
  code_index blob NOT NULL,
  pin_hash text NOT NULL,
  pin_is_first integer NOT NULL,
  wrong_pins integer NOT NULL,
  created_at text NOT NULL,
  created_by_id text NOT NULL,
  ended_at text
);
CREATE UNIQUE INDEX one_card_per_token ON cards (token_hash);
CREATE UNIQUE INDEX one_card_per_code ON cards (code_index);
CREATE UNIQUE INDEX one_card_per_sheet ON cards (account_id, sheet_id);
CREATE UNIQUE INDEX one_working_card ON cards (account_id) WHERE ended_at IS NULL;

CREATE TABLE grants (
  id text PRIMARY KEY,
  account_id text NOT NULL REFERENCES accounts (id),
  role text NOT NULL,
  unit_id integer REFERENCES units (id),
  organisation_id text REFERENCES organisations (id),
  from_day text NOT NULL,
  to_day text,
  CONSTRAINT a_role_holds_somewhere CHECK ((unit_id IS NULL) <> (organisation_id IS NULL))
);
CREATE INDEX grants_by_account ON grants (account_id);
CREATE INDEX grants_by_unit ON grants (unit_id);
CREATE INDEX grants_by_organisation ON grants (organisation_id);
