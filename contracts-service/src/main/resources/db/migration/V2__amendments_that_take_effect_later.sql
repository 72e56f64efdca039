-- The next day on which a signed revision takes effect, so that the change can be told when it comes.
alter table contract add column takes_effect_on date;

create index contract_takes_effect_on on contract (takes_effect_on) where takes_effect_on is not null;
