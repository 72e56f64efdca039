-- Agreements of a hub with some of its municipalities. What they are looked for by stands beside the document.
create table cooperation_agreement (
    id         uuid primary key,
    hub        text        not null references hub,
    kkr        text        not null references kkr,
    title      text        not null,
    first_day  date        not null,
    last_day   date        not null check (last_day >= first_day),
    body       jsonb       not null,
    version    bigint      not null,
    created_at timestamptz not null,
    changed_at timestamptz not null
);

create index cooperation_agreement_hub on cooperation_agreement (hub, first_day desc, id);
create index cooperation_agreement_kkr on cooperation_agreement (kkr, first_day desc, id);
create index cooperation_agreement_first_day on cooperation_agreement (first_day desc, id);

-- That a hub has one agreement with a municipality at a time is kept by a lock per hub.
create table cooperation_municipality (
    agreement    uuid not null references cooperation_agreement on delete cascade,
    municipality text not null references municipality,
    primary key (municipality, agreement)
);

create index cooperation_municipality_agreement on cooperation_municipality (agreement);
