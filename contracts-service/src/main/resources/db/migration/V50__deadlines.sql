-- F7. Derived from the contract in the transaction of each change, so that a list needs no contract to be read.
create table deadline (
    id          uuid primary key,
    contract    uuid references contract on delete cascade, -- none for the national account
    kind        text        not null
        check (kind in ('TRANSMISSION', 'FOLLOW_UP', 'REPORT', 'STATEMENT', 'NATIONAL_ACCOUNT')),
    part        text        not null, -- which one of its kind
    subject     text,
    hub         text references hub,
    kkr         text references kkr,
    year        int         not null,
    due_on      date        not null,
    done_on     date,
    done_by     text,
    note        text,
    responsible text        not null,
    told        boolean     not null, -- an event of it has been sent, so that every later change is told too
    told_late   boolean     not null, -- what was told last is that it has passed
    version     bigint      not null,
    created_at  timestamptz not null,
    changed_at  timestamptz not null
);

create unique index deadline_one_of_contract on deadline (contract, kind, part) where kind <> 'FOLLOW_UP';
create unique index deadline_one_of_year on deadline (kind, part) where contract is null;
create index deadline_contract on deadline (contract);
create index deadline_due on deadline (due_on, id);
create index deadline_hub on deadline (hub, due_on, id);
create index deadline_kkr on deadline (kkr, due_on, id);
create index deadline_year on deadline (year, due_on, id);
create index deadline_open on deadline (due_on, id) where done_on is null;
create index deadline_to_be_told on deadline (due_on, id) where done_on is null and not told_late;

-- By which rules and from which version of the contract its deadlines were last derived; what is missing or old is made up for.
create table deadline_derivation (
    contract         uuid primary key references contract on delete cascade,
    contract_version bigint not null,
    rules            text   not null
);

-- To whom a statement of the contract was sent, as goals-service tells it.
create table statement_transmission (
    contract  uuid not null references contract on delete cascade,
    edition   int  not null,
    recipient text not null,
    sent_on   date not null,
    primary key (contract, edition, recipient)
);

-- Statements taken in before today were not looked through for their transmissions: they are taken in once more,
-- which the consumer group's new name (application.properties) brings about.
delete from inbox;
delete from inbox_version where topic = 'kkr.goals.v1' and key like 'statement:%';

-- Addresses that calendar programs subscribe to. The secret in them is not kept, only its hash.
create table calendar_feed (
    id           uuid primary key,
    organisation text        not null,
    title        text        not null,
    hub          text references hub,
    kkr          text references kkr,
    secret_hash  text        not null unique,
    made_by      text        not null,
    created_at   timestamptz not null
);

create index calendar_feed_organisation on calendar_feed (organisation, id);
