-- The plan of a hub and a municipality for a year. What it is looked for by stands beside the document.
create table focus_plan (
    id                    uuid primary key,
    hub                   text        not null references hub,
    kkr                   text        not null references kkr,
    municipality          text        not null references municipality,
    year                  int         not null,
    title                 text        not null,
    cooperation_agreement uuid references cooperation_agreement,
    body                  jsonb       not null,
    version               bigint      not null,
    created_at            timestamptz not null,
    changed_at            timestamptz not null,
    constraint focus_plan_of_year unique (hub, municipality, year)
);

create index focus_plan_year on focus_plan (year desc, municipality, id);
create index focus_plan_municipality on focus_plan (municipality, year desc, id);
create index focus_plan_kkr on focus_plan (kkr, year desc, municipality, id);
create index focus_plan_agreement on focus_plan (cooperation_agreement);
