-- Themes, kinds of actors, questions and scales can be added by API; each has a time it holds for, and leaves a trace.
alter table theme
    add column name_en    text,
    add column valid_from date,
    add column valid_to   date,
    add column version    bigint not null default 1;

create table actor_kind (
    code       text primary key,
    name       text   not null,
    name_en    text,
    valid_from date,
    valid_to   date,
    version    bigint not null default 1
);

insert into actor_kind (code, name, name_en) values
    ('PRIVATE_ADVISOR', 'Privat rådgiver', 'Private advisor'),
    ('MUNICIPAL_OFFICE', 'Lokal erhvervsservice', 'Local business office'),
    ('BUSINESS_HUB', 'Andet erhvervshus', 'Another business hub'),
    ('CLUSTER', 'Klyngeorganisation', 'Cluster organisation'),
    ('RESEARCH', 'Videns- eller forskningsinstitution', 'Research institution'),
    ('EDUCATION', 'Uddannelsesinstitution', 'School'),
    ('FINANCING', 'Bank, fond eller investor', 'Bank, fund or investor'),
    ('EXPORT', 'Eksportrådgivning', 'Export advice'),
    ('PUBLIC_AUTHORITY', 'Offentlig myndighed', 'Public authority'),
    ('PROGRAMME', 'Program eller pulje', 'Programme'),
    ('OTHER', 'Andre', 'Others');

alter table evaluation_question
    add column text_da    text,
    add column text_en    text,
    add column valid_from date,
    add column valid_to   date,
    add column version    bigint not null default 1;

alter table evaluation_answer
    add column text_da  text,
    add column text_en  text,
    add column position int not null default 0;

update evaluation_question set text_da = t.da, text_en = t.en
from (values
    ('recommend', 'Hvor sandsynligt er det, at du vil anbefale erhvervshuset til andre?', 'How likely are you to recommend the business hub to others?'),
    ('competence', 'Hvor tilfreds er du med vejlederens kompetencer?', 'How satisfied are you with the advisor''s competence?'),
    ('effect', 'I hvilken grad har vejledningen en effekt på din virksomhed?', 'To what degree has the guidance an effect on your company?'),
    ('sustainability', 'I hvilken grad er du blevet bedre i stand til at arbejde med bæredygtighed?', 'To what degree are you better able to work with sustainability?'),
    ('referralUse', 'Har du brugt den aktør, du blev henvist til?', 'Have you used the actor you were referred to?')
) as t (key, da, en) where evaluation_question.key = t.key;

update evaluation_answer set text_da = t.da, text_en = t.en, position = t.position
from (values
    ('VERY_SATISFIED', 'Meget tilfreds', 'Very satisfied', 1),
    ('SATISFIED', 'Tilfreds', 'Satisfied', 2),
    ('NEITHER', 'Hverken tilfreds eller utilfreds', 'Neither satisfied nor dissatisfied', 3),
    ('DISSATISFIED', 'Utilfreds', 'Dissatisfied', 4),
    ('VERY_DISSATISFIED', 'Meget utilfreds', 'Very dissatisfied', 5),
    ('HIGH', 'I høj grad', 'To a high degree', 1),
    ('SOME', 'I nogen grad', 'To some degree', 2),
    ('LOW', 'I mindre grad', 'To a lesser degree', 3),
    ('NONE', 'Slet ikke', 'Not at all', 4),
    ('USED', 'Ja', 'Yes', 1),
    ('PLANS_TO_USE', 'Nej, men jeg forventer det', 'No, but I expect to', 2),
    ('NOT_USED', 'Nej', 'No', 3),
    ('NOT_REFERRED', 'Jeg blev ikke henvist', 'I was not referred', 4),
    ('DONT_KNOW', 'Ved ikke', 'Don''t know', 9)
) as t (code, da, en, position) where evaluation_answer.code = t.code;

create table catalogue_change (
    kind       text        not null check (kind in ('THEME', 'ACTOR_KIND', 'QUESTION')),
    code       text        not null,
    version    bigint      not null,
    body       jsonb       not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    primary key (kind, code, version)
);
