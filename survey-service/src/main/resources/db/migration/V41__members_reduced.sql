-- When members are to be reduced is counted from here; of waves that closed before this, from the time they were to close.
alter table wave add column closed_at timestamptz;
alter table wave add column members_reduced boolean not null default false;

update wave set closed_at = least(closes_at, now()) where state in ('CLOSED', 'PUBLISHED') and panel is not null;

create index wave_to_reduce on wave (closed_at) where not members_reduced;

alter table panel add column changed_at timestamptz not null default now();
alter table panel_member alter column name drop not null;

-- Ciphertexts cannot be compressed; trying costs time at every answer.
alter table sealed_answer alter column answer set storage external;
alter table draft alter column for_member set storage external;
alter table draft alter column for_closing set storage external;
