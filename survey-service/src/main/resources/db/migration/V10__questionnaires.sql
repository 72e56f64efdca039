-- No two questionnaires are one for having the same key: it names what is asked over the years, for people.
create table questionnaire (
    id         uuid primary key,
    key        text        not null,
    version    bigint      not null,
    created_at timestamptz not null
);

create table questionnaire_version (
    questionnaire uuid   not null references questionnaire on delete cascade,
    number        int    not null,
    status        text   not null check (status in ('DRAFT', 'PUBLISHED')),
    content       jsonb  not null,
    published_at  timestamptz,
    primary key (questionnaire, number)
);

-- At most one version is being written.
create unique index questionnaire_draft on questionnaire_version (questionnaire) where status = 'DRAFT';

-- What has been answered is never changed (S1): a published version stays as it is.
create function published_questionnaire_stays() returns trigger language plpgsql as $$
begin
    raise exception 'Version % of questionnaire % is published and stays as it is', old.number, old.questionnaire;
end $$;

create trigger published_questionnaire_stays before update on questionnaire_version
    for each row when (old.status = 'PUBLISHED' and old is distinct from new)
    execute function published_questionnaire_stays();
