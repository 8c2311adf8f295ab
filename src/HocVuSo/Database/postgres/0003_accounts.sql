CREATE TABLE accounts (
  id uuid PRIMARY KEY,
  user_name text NOT NULL,
  normalized_user_name text NOT NULL,
  display_name text NOT NULL,
  name_key text NOT NULL,
  person_id uuid REFERENCES people (id),
  phone_index bytea,
  password_hash text,
  password_is_first boolean NOT NULL,
  security_stamp text,
  concurrency_stamp text,
  two_factor_enabled boolean NOT NULL,
  lockout_end timestamptz,
  lockout_enabled boolean NOT NULL,
  access_failed_count integer NOT NULL,
  created_at timestamptz NOT NULL,
  closed_at timestamptz
);
CREATE UNIQUE INDEX one_account_per_name ON accounts (normalized_user_name);
CREATE INDEX accounts_by_name ON accounts (name_key);
CREATE UNIQUE INDEX one_account_per_phone ON accounts (phone_index);
CREATE UNIQUE INDEX one_account_per_person ON accounts (person_id);

-- The second factor's key and the recovery codes, sealed.
CREATE TABLE account_tokens (
  account_id uuid NOT NULL REFERENCES accounts (id),
  login_provider text NOT NULL,
  name text NOT NULL,
  value text,
  PRIMARY KEY (account_id, login_provider, name)
);

CREATE TABLE account_passkeys (
  credential_id bytea PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES accounts (id),
  data jsonb NOT NULL
);
CREATE INDEX account_passkeys_by_account ON account_passkeys (account_id);

CREATE TABLE sessions (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES accounts (id),
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  device text NOT NULL,
  address_prefix text NOT NULL,
  kept boolean NOT NULL,
  second_factor boolean NOT NULL,
  first_password boolean NOT NULL,
  proved_at timestamptz NOT NULL,
  ended_at timestamptz
);
CREATE INDEX sessions_by_account ON sessions (account_id, last_seen_at);

-- Tries in a row at a password or a code, by a keyed index of what was tried; network '' = from wherever.
CREATE TABLE sign_in_tries (
  target bytea NOT NULL,
  network text NOT NULL,
  tries integer NOT NULL,
  last_at timestamptz NOT NULL,
  PRIMARY KEY (target, network)
);
CREATE INDEX sign_in_tries_by_time ON sign_in_tries (last_at);

CREATE TABLE cards (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES accounts (id),
  sheet_id uuid NOT NULL,
  token_hash bytea NOT NULL,
  code_index bytea NOT NULL,
  pin_hash text NOT NULL,
  pin_is_first boolean NOT NULL,
  wrong_pins integer NOT NULL,
  created_at timestamptz NOT NULL,
  created_by_id uuid NOT NULL,
  ended_at timestamptz
);
CREATE UNIQUE INDEX one_card_per_token ON cards (token_hash);
CREATE UNIQUE INDEX one_card_per_code ON cards (code_index);
CREATE UNIQUE INDEX one_card_per_sheet ON cards (account_id, sheet_id);
CREATE UNIQUE INDEX one_working_card ON cards (account_id) WHERE ended_at IS NULL;

CREATE TABLE grants (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES accounts (id),
  role text NOT NULL,
  unit_id integer REFERENCES units (id),
  organisation_id uuid REFERENCES organisations (id),
  from_day date NOT NULL,
  to_day date,
  CONSTRAINT a_role_holds_somewhere CHECK ((unit_id IS NULL) <> (organisation_id IS NULL))
);
CREATE INDEX grants_by_account ON grants (account_id);
CREATE INDEX grants_by_unit ON grants (unit_id);
CREATE INDEX grants_by_organisation ON grants (organisation_id);
