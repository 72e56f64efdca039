-- What others tell by event -------------------------------------------------------------------------------------

create table hub (
    code text primary key,
    name text not null,
    kkr  text not null
);

create table municipality (
    code       text primary key,
    name       text not null,
    hub        text not null,
    kkr        text not null,
    settlement text not null check (settlement in ('URBAN', 'RURAL'))
);

create index municipality_hub on municipality (hub);

-- Every stated figure is kept, so that a question about the past finds what was known then (A7).
create table population (
    municipality text        not null,
    year         int         not null,
    inhabitants  int         not null check (inhabitants >= 0),
    known_from   timestamptz not null,
    primary key (municipality, year, known_from)
);

-- A contract as each of its events told it; the one with the highest version holds.
create table contract_version (
    contract_id uuid        not null,
    version     bigint      not null,
    hub         text        not null,
    kkr         text        not null,
    year        int         not null,
    status      text        not null,
    revision    int         not null,
    deleted     boolean     not null default false,
    body        jsonb,
    known_from  timestamptz not null,
    primary key (contract_id, version)
);

create index contract_version_hub on contract_version (hub, year);

-- Rules of rows that are data (R6) ------------------------------------------------------------------------------

create table theme (
    code text primary key,
    name text not null
);

create table evaluation_question (
    key text primary key,
    min int, -- with max: a whole number on a scale; without both: one of evaluation_answer
    max int
);

create table evaluation_answer (
    question text not null references evaluation_question,
    code     text not null,
    primary key (question, code)
);

-- Rows: the present ones, and the older versions of each beside them (R2) ----------------------------------------

create table registration (
    hub                text        not null,
    registration_id    text        not null,
    cvr                text,
    p_number           text,
    company_name       text,
    municipality       text,
    segment            text,
    pathway            text,
    theme              text,
    started_on         date,
    ended_on           date,
    hours              numeric,
    company_founded_on date,
    sole_trader        boolean,
    pre_starter        boolean,
    cvr_verified       boolean,
    referred_to        jsonb,
    referred_from      text,
    recorded_at        timestamptz not null,
    retracted          boolean     not null,
    content_sha256     bytea       not null,
    import_id          uuid        not null,
    known_from         timestamptz not null,
    year               int generated always as (extract(year from started_on)::int) stored,
    primary key (hub, registration_id)
);

create index registration_year on registration (hub, year);
create index registration_early_warning on registration (hub, cvr) where pathway = 'EARLY_WARNING';

create table registration_version (
    like registration including generated,
    known_to timestamptz not null,
    primary key (hub, registration_id, recorded_at)
);

create index registration_version_year on registration_version (hub, year);

create table evaluation (
    hub             text        not null,
    evaluation_id   text        not null,
    registration_id text,
    answered_on     date,
    answers         jsonb,
    recorded_at     timestamptz not null,
    retracted       boolean     not null,
    content_sha256  bytea       not null,
    import_id       uuid        not null,
    known_from      timestamptz not null,
    primary key (hub, evaluation_id)
);

create index evaluation_registration on evaluation (hub, registration_id);

create table evaluation_version (
    like evaluation,
    known_to timestamptz not null,
    primary key (hub, evaluation_id, recorded_at)
);

create index evaluation_version_registration on evaluation_version (hub, registration_id);

-- Rises with every change of a hub's data: tells whether two figures came from the same data.
create table hub_data (
    hub     text primary key,
    version bigint not null
);

-- Imports -------------------------------------------------------------------------------------------------------

create table import (
    id             uuid primary key,
    dataset        text        not null,
    format         text        not null,
    state          text        not null check (state in ('RECEIVING', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
    dry_run        boolean     not null,
    bytes_received bigint      not null default 0,
    received       bigint      not null default 0,
    created        bigint      not null default 0,
    updated        bigint      not null default 0,
    unchanged      bigint      not null default 0,
    rejected       bigint      not null default 0,
    warnings       bigint      not null default 0,
    attempts       int         not null default 0,
    started_at     timestamptz not null,
    finished_at    timestamptz,
    content_sha256 text,
    fault_code     text,
    fault_en       text,
    fault_da       text,
    sent_by        text        not null
);

create index import_unfinished on import (started_at) where state in ('RECEIVING', 'RUNNING');

-- The body as it came, packed, until the import is finished.
create table import_chunk (
    import_id uuid not null references import on delete cascade,
    position  int  not null,
    bytes     bytea not null,
    primary key (import_id, position)
);

alter table import_chunk alter column bytes set storage external;

create table import_fault (
    import_id uuid   not null references import on delete cascade,
    kind      text   not null check (kind in ('REJECTION', 'WARNING')),
    line      bigint not null,
    item      int    not null,
    pointer   text   not null,
    code      text   not null,
    en        text   not null,
    da        text   not null,
    primary key (import_id, kind, line, item)
);

-- What hubs and the agency report -------------------------------------------------------------------------------

create table measurement (
    id          uuid primary key,
    position    bigint generated always as identity,
    hub         text        not null,
    year        int         not null,
    measure     text        not null,
    segment     text,
    value       numeric     not null,
    unit        text        not null,
    n           int,
    source      text        not null,
    measured_on date        not null,
    note        text,
    reported_by text        not null check (reported_by in ('ERST', 'HUB')),
    accepted_at timestamptz not null,
    accepted_by text        not null
);

create index measurement_lookup on measurement (hub, measure, year, position);
create index measurement_year on measurement (hub, year, position);

-- Reports of a person about a contract; every version is kept, the newest holds unless it is a deletion.
create table contract_note (
    contract_id uuid        not null,
    kind        text        not null check (kind in ('ACTIVITY', 'ASSESSMENT', 'ACCOUNT')),
    goal        text        not null,
    key         text        not null,
    version     bigint      not null,
    deleted     boolean     not null default false,
    body        jsonb,
    written_by  text        not null,
    written_at  timestamptz not null,
    primary key (contract_id, kind, goal, key, version)
);

-- What goes out -------------------------------------------------------------------------------------------------

create table fulfilment_sent (
    contract_id uuid primary key,
    version     bigint not null,
    sha256      text   not null
);

create table statement (
    contract_id     uuid        not null,
    edition         int         not null,
    version         bigint      not null,
    hub             text        not null,
    kkr             text        not null,
    year            int         not null,
    status          text        not null check (status in ('APPROVED', 'PUBLISHED')),
    approved_on     date        not null,
    approved_by     text        not null,
    approved_at     timestamptz not null,
    note            text,
    sha256          text        not null,
    canonical       text        not null,
    content         jsonb       not null,
    published_on    date,
    transmissions   jsonb       not null,
    consideration   jsonb,
    primary key (contract_id, edition)
);
